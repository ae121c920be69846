#include "backoffpreview.h"

#include "feeddraft.h"
#include "reconnectpreview.h"

#include <QPainter>

namespace feedscope {

constexpr int kBars = 10;
constexpr int kGap = 4;
constexpr int kBarHeight = 28;
constexpr int kLabelHeight = 18;

// The draw is below 1, so that the longest wait is a millisecond short of its round number.
static QString waitText(Millis wait)
{
    constexpr qint64 kStep = 10;
    return secondsText(Millis((wait.count() + kStep / 2) / kStep * kStep));
}

BackoffPreview::BackoffPreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("backoffPreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BackoffPreview::setPolicy(const BackoffConfig &policy)
{
    m_policy = policy;
    QStringList waits;
    for (const WaitBand &band : nextWaits(policy, kBars))
        waits.append(tr("%1 to %2 s").arg(waitText(band.least), waitText(band.most)));
    setAccessibleName(tr("Next waits: %1").arg(waits.join(QStringLiteral(", "))));
    setToolTip(waits.join(QStringLiteral(", ")));
    update();
}

void BackoffPreview::setTheme(const Theme &theme)
{
    m_theme = &theme;
    updateGeometry();
    update();
}

QString BackoffPreview::sentence() const
{
    return m_policy.maxAttempts == 0
               ? tr("Never gives up, except on 401 or 403.")
               : tr("Gives up after %n failure(s) in a row.", nullptr, m_policy.maxAttempts);
}

QSize BackoffPreview::sizeHint() const
{
    return {300, m_theme->px(kBarHeight + kLabelHeight)};
}

void BackoffPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<WaitBand> waits = nextWaits(m_policy, kBars);
    Millis longest{1};
    for (const WaitBand &band : waits)
        longest = std::max(longest, band.most);
    const int barHeight = m_theme->px(kBarHeight);
    const double step = double(width()) / kBars;
    painter.setFont(m_theme->font(TextRole::Tick));
    for (size_t i = 0; i < waits.size(); ++i) {
        const auto heightOf = [&](Millis wait) {
            return std::max(2.0,
                            double(barHeight) * double(wait.count()) / double(longest.count()));
        };
        const double x = double(i) * step;
        const double most = heightOf(waits[i].most);
        const double least = heightOf(waits[i].least);
        const QRectF whole(x + 0.5, barHeight - most + 0.5, step - kGap, most - 1);
        painter.setPen(QPen(m_theme->data, 1));
        painter.setBrush(m_theme->surface3);
        painter.drawRect(whole);
        if (waits[i].least < waits[i].most)
            painter.fillRect(QRectF(x + 1, barHeight - least, step - kGap - 1, least),
                             m_theme->control);
        painter.setPen(m_theme->ink2);
        const QString text = tr("%1 s").arg(waitText(waits[i].most));
        painter.drawText(QRectF(x, barHeight + 2, step - kGap, m_theme->px(kLabelHeight) - 2),
                         Qt::AlignCenter,
                         i + 1 == kBars && waits.size() == kBars ? text + QChar(0x2026) : text);
    }
}

} // namespace feedscope
