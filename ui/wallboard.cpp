#include "wallboard.h"

#include "bannerpainter.h"
#include "bannertext.h"
#include "format.h"
#include "hatch.h"
#include "stateicon.h"
#include "statespans.h"
#include "tabulartext.h"
#include "wallpainter.h"

#include <QKeyEvent>
#include <QPainter>

namespace feedscope {

namespace {

constexpr double kSide = 32;
constexpr int kIcon = 64;
constexpr int kAfterIcon = 28;
constexpr int kHeadline = 46;
constexpr int kClock = 52;
constexpr int kFooterLine = 32;
constexpr int kShift = 2;

} // namespace

Wallboard::Wallboard(std::function<Instant()> clock, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint)
    , m_clock(std::move(clock))
    , m_pageSince(m_clock())
{
    setObjectName(QStringLiteral("wallboard"));
    setWindowTitle(tr("Feedscope wallboard"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &Wallboard::tick);
    m_tick.start();
}

void Wallboard::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void Wallboard::refresh(const QList<SnapshotBoard::Snapshot> &feeds, const BannerContent &banner,
                        const QString &timeOfDay, Instant now)
{
    m_feeds = feeds;
    m_banner = banner;
    m_timeOfDay = timeOfDay;
    m_refreshed = now;
    if (!isVisible())
        return;
    // By name: the places are the same after each start.
    std::sort(m_feeds.begin(), m_feeds.end(),
              [](const auto &a, const auto &b) { return a->name.localeAwareCompare(b->name) < 0; });
    if (now - m_pageSince >= kPageFor)
        turnPage(1);
    setAccessibleName(headline() + QStringLiteral(", ") + counts());
    update();
}

// The beat keeps the board alive; this one notices when it does not.
void Wallboard::tick()
{
    if (isVisible() && isStale())
        update();
}

bool Wallboard::isStale() const
{
    return m_clock() - m_refreshed > kStale;
}

void Wallboard::turnPage(int direction)
{
    const int pages = wallPages(troubled());
    m_page = (m_page + direction + pages) % pages;
    m_pageSince = m_clock();
    update();
}

QList<bool> Wallboard::troubled() const
{
    QList<bool> list;
    for (const auto &feed : m_feeds)
        list.append(isTrouble(feed->display()));
    return list;
}

QString Wallboard::headline() const
{
    if (isStale())
        return tr("This screen stopped updating at %1").arg(m_timeOfDay);
    QStringList worst;
    for (const BannerTally &tally : m_banner.tallies) {
        if (isTrouble(tally.state) && worst.size() < 2)
            worst << stateCount(tally.state, tally.count, QLocale());
    }
    if (!worst.isEmpty())
        return worst.join(QStringLiteral(", "));
    return filled(m_banner.headline, m_banner.name, m_banner.running);
}

// What the headline does not say.
QString Wallboard::counts() const
{
    QStringList rest;
    int troubles = 0;
    for (const BannerTally &tally : m_banner.tallies) {
        if (!isTrouble(tally.state) || ++troubles > 2)
            rest << stateCount(tally.state, tally.count, QLocale());
    }
    return rest.join(QStringLiteral(", "));
}

void Wallboard::paintHeader(QPainter &painter) const
{
    const bool simulated = m_banner.reality == BannerReality::Simulated;
    const QRectF header(0, 0, width(), kWallHeader);
    BannerColours colours = bannerColours(m_banner, *m_theme);
    if (isStale()) {
        const StateColours down = m_theme->state(DisplayState::Disconnected);
        colours = {down.fill, down.onFill, down.onFill, down.onFill};
    }
    if (simulated && !isStale())
        paintSimulatedGround(painter, header, *m_theme, 24);
    else
        painter.fillRect(header, colours.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateIcon(painter, QRectF(kSide, (kWallHeader - kIcon) / 2.0, kIcon, kIcon),
                   isStale() ? DisplayState::Disconnected : m_banner.state, colours.icon);
    painter.setPen(colours.text);
    painter.setFont(uiFont(kClock, QFont::ExtraBold));
    const double clock = TabularText::draw(painter, header.adjusted(0, 0, -kSide, 0),
                                           Qt::AlignRight | Qt::AlignVCenter, m_timeOfDay);
    QRectF room = header.adjusted(kSide + kIcon + kAfterIcon, 0, -clock - 2 * kSide, 0);
    painter.setFont(uiFont(kHeadline, QFont::ExtraBold));
    if (painter.fontMetrics().horizontalAdvance(headline()) > room.width())
        painter.setFont(uiFont(32, QFont::ExtraBold));
    const QString line =
        painter.fontMetrics().elidedText(headline(), Qt::ElideRight, int(room.width()));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, line);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(line) + 24);
    painter.setFont(uiFont(22, QFont::Medium));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(counts(), Qt::ElideRight,
                                                      int(std::max(0.0, room.width()))));
}

void Wallboard::paintFooter(QPainter &painter) const
{
    const QRectF footer(24, height() - kFooterLine, width() - 48, kFooterLine);
    painter.setFont(uiFont(14, QFont::Normal));
    painter.setPen(m_theme->ink2);
    const int pages = wallPages(troubled());
    const QString left =
        pages > 1 ? tr("Last 15 min under each feed. Page %1 of %2").arg(m_page + 1).arg(pages)
                  : tr("Last 15 min under each feed");
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, left);
    painter.drawText(footer, Qt::AlignRight | Qt::AlignVCenter,
                     tr("Feedscope is running, refreshed %1 ago    Esc leaves the wallboard")
                         .arg(format::age(m_clock() - m_refreshed, QLocale())));
}

void Wallboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LeftToRight); // tiles lie as they are read from afar: alike everywhere
    painter.fillRect(rect(), m_theme->window);
    paintHeader(painter);
    const qint64 minute = toMillis(m_clock().time_since_epoch()).count() / kShiftEvery.count();
    painter.translate(0, minute % 2 == 0 ? 0 : kShift);
    const QList<bool> trouble = troubled();
    const WallGrid grid = wallGrid(m_feeds.size());
    int place = 0;
    for (const qsizetype feed : wallPage(trouble, std::min(m_page, wallPages(trouble) - 1)))
        paintWallTile(painter, wallTile(size(), grid, place++), *m_feeds.at(feed), grid, m_clock(),
                      *m_theme);
    painter.resetTransform();
    paintFooter(painter);
}

void Wallboard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        close();
        return;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        turnPage(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        turnPage(-1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace feedscope
