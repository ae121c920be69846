#include "mainstatusbar.h"

#include "archivetext.h"
#include "format.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QPainter>
#include <QStyle>

namespace feedscope {

namespace {

constexpr Millis kBehind{2000};
constexpr int kSide = 16;
constexpr int kDot = 8;
constexpr int kGap = 10;   // as in the style sheet
constexpr int kSpare = 24; // that a status bar keeps for itself between its two sides
constexpr int kSlack = 12; // that a part may be too wide

// A label of a fixed size does not have the whole bar laid out and painted anew with each text; and
// what stands beside a running number stands still.
void fitPart(QLabel *part)
{
    const QSize wanted = part->sizeHint();
    const int spare = part->maximumWidth() - wanted.width();
    if (spare < 0 || spare > kSlack || part->maximumHeight() != wanted.height())
        part->setFixedSize(wanted);
}

// Until its next text; its font may be another by then.
void loosen(QLabel *part)
{
    part->setMinimumSize(0, 0);
    part->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
}

int widthOf(const QLabel *part)
{
    return std::min(part->maximumWidth(), std::max(part->minimumWidth(), part->sizeHint().width()));
}

void say(QLabel *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    fitPart(label);
}

} // namespace

MainStatusBar::MainStatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_self(addPart("selfCheck"))
    , m_age(addPart("selfAge"))
    , m_network(addPart("network"))
    , m_feeds(addPart("feedCount"))
    , m_rate(addPart("rateIn"))
    , m_simulated(addPart("simulatedCount"))
    , m_health(addPart("ownHealth"))
    , m_history(addRightPart("historyKept"))
    , m_clock(addRightPart("clockError"))
{
    setSizeGripEnabled(false);
    setFixedHeight(kHeight);
    keepSides();
    closeRanks();
    for (QLabel *part : {m_network, m_simulated, m_health, m_history, m_clock})
        part->hide();
}

// The labels bring their own distances.
void MainStatusBar::closeRanks()
{
    for (QLayout *row : layout()->findChildren<QLayout *>())
        row->setSpacing(0);
}

// Room for the dot at the side where the text begins.
void MainStatusBar::keepSides()
{
    const int before = kSide + kDot;
    const int after = kSide - kGap;
    setContentsMargins(isRightToLeft() ? after : before, 0, isRightToLeft() ? before : after, 0);
}

void MainStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        keepSides();
}

QLabel *MainStatusBar::addPart(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QString::fromLatin1(name));
    label->setIndent(0); // the padding is all there is; a frame would bring half an x
    addWidget(label);
    m_parts.append(label);
    return label;
}

QLabel *MainStatusBar::addRightPart(const char *name)
{
    QLabel *label = addPart(name);
    removeWidget(label);
    addPermanentWidget(label);
    return label;
}

void MainStatusBar::refresh(const QList<SnapshotBoard::Snapshot> &feeds, Nanos sinceLast,
                            const HostFacts &host, Instant now)
{
    showSelf(sinceLast, now);
    showFeeds(feeds);
    showHost(host);
    showHistory(feeds, now);
    fit();
}

void MainStatusBar::fit()
{
    int wide = 2 * (kSide + kDot) + kSpare;
    QList<QLabel *> shown;
    for (QLabel *part : std::as_const(m_parts)) {
        if (part->text().isEmpty())
            continue;
        shown.append(part);
        wide += widthOf(part);
    }
    for (QLabel *part : {m_clock, m_history, m_health, m_rate, m_feeds, m_network}) {
        if (wide <= width())
            break;
        if (shown.removeOne(part))
            wide -= widthOf(part);
    }
    for (QLabel *part : std::as_const(m_parts)) {
        const bool show = shown.contains(part);
        if (part->isHidden() == show)
            part->setVisible(show);
    }
}

void MainStatusBar::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

void MainStatusBar::showFeeds(const QList<SnapshotBoard::Snapshot> &feeds)
{
    const QLocale locale;
    double messages = 0;
    double bytes = 0;
    int simulated = 0;
    for (const auto &feed : feeds) {
        messages += feed->messagesPerSecond;
        bytes += feed->bytesPerSecond;
        simulated += feed->hasFault() ? 1 : 0;
    }
    say(m_feeds, feeds.size() == 1 ? tr("1 feed") : tr("%1 feeds").arg(feeds.size()));
    say(m_rate, feeds.isEmpty()
                    ? QString()
                    : tr("%1 msg/s in, %2")
                          .arg(format::rate(messages, locale), format::bitRate(bytes, locale)));
    const QString faults =
        simulated == 1 ? tr("SIMULATED: 1 feed") : tr("SIMULATED: %1 feeds").arg(simulated);
    say(m_simulated, simulated > 0 ? faults : QString());
}

void MainStatusBar::showHost(const HostFacts &host)
{
    if (host.online)
        say(m_network, *host.online ? tr("Network: online") : tr("Network: offline"));
    else
        say(m_network, tr("Network: not known"));
    say(m_clock, host.clockError
                     ? tr("Clock within %1 of NTP")
                           .arg(format::roundTrip(double(host.clockError->count()), QLocale()))
                     : tr("Clock not synchronised"));
}

void MainStatusBar::setHealth(const QString &figures, const QString &inDetail)
{
    say(m_health, figures);
    m_health->setToolTip(inDetail);
    fit();
}

void MainStatusBar::showHistory(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    if (feeds.isEmpty()) {
        say(m_history, tr("Nothing is sent anywhere until you add a feed"));
        return;
    }
    Instant first = now;
    for (const auto &feed : feeds) {
        if (feed->history && !feed->history->spans.empty())
            first = std::min(first, feed->history->spans.front().from);
    }
    const QString watched =
        format::age(std::min<Nanos>(now - first, std::chrono::hours(24)), QLocale());
    const ArchiveText archive = m_archive ? archiveText(*m_archive) : ArchiveText();
    m_history->setToolTip(archive.detail);
    const QString sheet =
        archive.isProblem ? QStringLiteral("color: ") + m_theme->down.name() : QString();
    if (m_history->styleSheet() != sheet)
        m_history->setStyleSheet(sheet);
    if (archive.isProblem)
        say(m_history, archive.sentence);
    else if (m_archive)
        say(m_history, tr("Outages recorded, charts of the last %1").arg(watched));
    else
        say(m_history, tr("History in memory, last %1 of 24 h").arg(watched));
}

void MainStatusBar::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    closeRanks();
    colourSelf();
    for (QLabel *part : std::as_const(m_parts))
        loosen(part);
    update();
}

void MainStatusBar::showSelf(Nanos sinceLast, Instant now)
{
    const QString age = format::age(sinceLast, QLocale());
    m_pace = Pace::Punctual;
    if (sinceLast > kBehind) {
        m_pace = Pace::Behind;
        m_still = Still{sinceLast, now};
    } else if (m_still && now - m_still->until < Nanos(kTold)) {
        m_pace = Pace::StoodStill;
    }
    if (m_pace == Pace::Behind)
        say(m_self, tr("Feedscope is %1 behind").arg(age));
    else if (m_pace == Pace::StoodStill)
        say(m_self, tr("Feedscope stood still for %1,")
                        .arg(format::exactDuration(m_still->lasted, QLocale())));
    else
        say(m_self, tr("Feedscope itself is running,"));
    say(m_age, m_pace == Pace::Behind ? QStringLiteral(" ") : tr("refreshed %1 ago").arg(age));
    colourSelf();
}

void MainStatusBar::colourSelf()
{
    // By style sheet: the window's own would put a palette back when it polishes the label.
    const QColor &ink = m_pace == Pace::Punctual ? m_theme->ink2 : m_theme->down;
    const QString sheet = QStringLiteral("font-weight: 500; color: ") + ink.name();
    if (m_self->styleSheet() == sheet)
        return;
    m_self->setStyleSheet(sheet);
    loosen(m_self);
    update(); // the dot
}

void MainStatusBar::paintEvent(QPaintEvent *event)
{
    QStatusBar::paintEvent(event);
    QPainter painter(this);
    for (const QLabel *part : std::as_const(m_parts)) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), part->geometry());
        if (part->isHidden() || part == m_self || part == m_age || place.left() < kSide)
            continue;
        const bool leftmost = part == m_history || (m_history->isHidden() && part == m_clock);
        if (!leftmost)
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(),
                                                {place.left(), (height() - 12) / 2, 1, 12}),
                             m_theme->border);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_pace == Pace::Punctual ? m_theme->live : m_theme->down);
    painter.drawEllipse(QRectF(isRightToLeft() ? width() - kSide - kDot : kSide,
                               (height() - kDot) / 2.0, kDot, kDot));
}

QString MainStatusBar::text() const
{
    QStringList parts;
    for (const QLabel *part : m_parts) {
        if (!part->isHidden() && !part->text().isEmpty())
            parts << part->text();
    }
    return parts.join(QLatin1Char('|'));
}

} // namespace feedscope
