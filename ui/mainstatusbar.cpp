#include "mainstatusbar.h"

#include "format.h"

#include <QLabel>

namespace feedscope {

namespace {

constexpr Millis kBehind{2000};

} // namespace

MainStatusBar::MainStatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_self(new QLabel(this))
    , m_feeds(new QLabel(this))
    , m_rate(new QLabel(this))
    , m_simulated(new QLabel(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(kHeight);
    m_self->setObjectName(QStringLiteral("selfCheck"));
    setContentsMargins(12, 0, 12, 0);
    for (QLabel *label : {m_self, m_feeds, m_rate, m_simulated}) {
        label->setContentsMargins(4, 0, 12, 0);
        addWidget(label);
    }
}

void MainStatusBar::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Nanos sinceLast)
{
    const QLocale locale;
    double messages = 0;
    double bytes = 0;
    int simulated = 0;
    for (const auto &feed : feeds) {
        messages += feed->messagesPerSecond;
        bytes += feed->bytesPerSecond;
        simulated += feed->fault ? 1 : 0;
    }
    showSelf(sinceLast);
    m_feeds->setText(feeds.size() == 1 ? tr("1 feed") : tr("%1 feeds").arg(feeds.size()));
    m_rate->setText(
        tr("%1 msg/s in, %2").arg(format::rate(messages, locale), format::bitRate(bytes, locale)));
    m_simulated->setVisible(simulated > 0);
    m_simulated->setText(simulated == 1 ? tr("SIMULATED: 1 feed")
                                        : tr("SIMULATED: %1 feeds").arg(simulated));
}

void MainStatusBar::setTheme(const Theme &theme)
{
    m_theme = &theme;
    colourSelf();
}

void MainStatusBar::showSelf(Nanos sinceLast)
{
    const QString age = format::age(sinceLast, QLocale());
    m_pace = sinceLast > kBehind ? Pace::Behind : Pace::Punctual;
    m_self->setText(m_pace == Pace::Behind
                        ? tr("Feedscope is %1 behind").arg(age)
                        : tr("Feedscope itself is running, refreshed %1 ago").arg(age));
    colourSelf();
}

void MainStatusBar::colourSelf()
{
    // By style sheet: the window's own would put a palette back when it polishes the label.
    const QString sheet = m_pace == Pace::Behind
                              ? QStringLiteral("font-weight: 600; color: ") + m_theme->down.name()
                              : QString();
    if (m_self->styleSheet() != sheet)
        m_self->setStyleSheet(sheet);
}

QString MainStatusBar::text() const
{
    return m_self->text() + QLatin1Char('|') + m_feeds->text() + QLatin1Char('|') + m_rate->text();
}

} // namespace feedscope
