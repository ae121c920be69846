#include "herdchart.h"

#include "pagewheel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSpinBox>

namespace feedscope {

namespace {

constexpr int kSeconds = 60;
constexpr int kBarHeight = 28;
constexpr int kUsualHerd = 200;
constexpr quint64 kSeed = 1; // the same picture for the same policy

} // namespace

HerdChart::HerdChart(QWidget *parent)
    : QWidget(parent)
    , m_before(new QLabel(tr("Dropped at once:"), this))
    , m_clients(new QSpinBox(this))
    , m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("herdChart"));
    m_clients->setObjectName(QStringLiteral("herdClients"));
    m_clients->setAccessibleName(tr("Clients of the herd"));
    m_clients->setRange(1, kMostClients);
    m_clients->setValue(kUsualHerd);
    m_clients->setSuffix(tr(" clients"));
    m_clients->setKeyboardTracking(false);
    m_clients->setButtonSymbols(QAbstractSpinBox::NoButtons);
    leaveWheelToThePage(*m_clients);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("role", QStringLiteral("hint"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_before);
    row->addWidget(m_clients);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addSpacing(kBarHeight + 4);
    column->addWidget(m_sentence);
    connect(m_clients, &QSpinBox::valueChanged, this, &HerdChart::count);
    count();
}

void HerdChart::setPolicy(const BackoffConfig &policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    count();
}

void HerdChart::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_before->setFont(theme.font(TextRole::Body));
    update();
}

void HerdChart::count()
{
    m_preview = herdPreview(m_policy, m_clients->value(), kSeconds, kSeed);
    m_sentence->setText(sentence());
    setAccessibleName(tr("Retries in each second of the first minute. %1").arg(sentence()));
    update();
}

QString HerdChart::sentence() const
{
    const QLocale locale;
    return tr("At most %1 retries in one second, %2 in the first minute.")
        .arg(locale.toString(m_preview.most), locale.toString(m_preview.retries));
}

QRect HerdChart::bars() const
{
    return {0, m_clients->geometry().bottom() + 6, width(), kBarHeight};
}

void HerdChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = bars();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), m_theme->border);
    const double step = area.width() / kSeconds;
    for (size_t second = 0; second < m_preview.perSecond.size(); ++second) {
        const int retries = m_preview.perSecond[second];
        if (retries == 0)
            continue;
        const double height = std::max(1.0, area.height() * retries / std::max(m_preview.most, 1));
        const double from =
            area.left() + double(second) * step; // time runs to the right everywhere
        painter.fillRect(QRectF(from, area.bottom() - height, std::max(1.0, step - 1), height),
                         m_theme->data);
    }
}

} // namespace feedscope
