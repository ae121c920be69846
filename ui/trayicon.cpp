#include "trayicon.h"

#include "stateicon.h"

#include <QPainter>
#include <QPixmap>

namespace feedscope {

namespace {

QPixmap picture(int size, DisplayState state, int count, BannerReality reality, const Theme &theme)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateColours colours = theme.state(state);
    paintStateIcon(painter, QRectF(0, 0, size, size), state, colours);
    if (reality == BannerReality::Simulated)
        paintSimulatedIcon(painter, QRectF(0, 0, size * 0.5, size * 0.5), theme.sim);
    if (count < 2)
        return pixmap;
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    const QRectF corner(size * 0.4, size * 0.45, size * 0.6, size * 0.55);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(corner, 2, 2);
    painter.setPen(theme.ink);
    painter.setFont(uiFont(std::max(7, int(size * (text.size() > 2 ? 0.3 : 0.5))), QFont::Bold));
    painter.drawText(corner, Qt::AlignCenter, text);
    return pixmap;
}

} // namespace

QIcon trayPicture(DisplayState state, int count, BannerReality reality, const Theme &theme)
{
    QIcon icon;
    for (const int size : {16, 22, 32})
        icon.addPixmap(picture(size, state, count, reality, theme));
    return icon;
}

TrayIcon::TrayIcon(QObject *parent, std::function<bool()> isAvailable)
    : QObject(parent)
    , m_ask(std::move(isAvailable))
{
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayIcon::windowWanted);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        emit windowWanted();
        emit feedWanted(m_told);
    });
}

void TrayIcon::setTheme(const Theme &theme)
{
    m_theme = &theme;
}

void TrayIcon::setWanted(bool wanted)
{
    m_isWanted = wanted;
    if (!wanted)
        m_icon.hide();
}

QString TrayIcon::whyNot()
{
    return QSystemTrayIcon::isSystemTrayAvailable() ? QString()
                                                    : tr("this system shows no tray icons");
}

// Asking is a question to the display, with a wait for its answer: not with every beat.
bool TrayIcon::isAvailable(Instant now)
{
    if (!m_askedAt || now - *m_askedAt >= kAskEvery || now < *m_askedAt) {
        m_askedAt = now;
        m_isAvailable = m_ask();
    }
    return m_isAvailable;
}

void TrayIcon::show(const BannerContent &banner, Instant now)
{
    if (!m_isWanted || !isAvailable(now))
        return;
    int count = 0;
    for (const BannerTally &tally : banner.tallies) {
        if (tally.state == banner.state && banner.look == BannerLook::Full)
            count = tally.count;
    }
    const Shown wanted{banner.state, count, banner.reality, m_theme->isDark};
    if (m_shown != wanted) {
        m_icon.setIcon(trayPicture(wanted.state, wanted.count, wanted.reality, *m_theme));
        m_shown = wanted;
    }
    const QString headline = filled(banner.headline, banner.name, banner.running);
    const QString tip =
        banner.reality == BannerReality::Simulated ? tr("SIMULATED. %1").arg(headline) : headline;
    if (m_icon.toolTip() != tip)
        m_icon.setToolTip(tip);
    if (!m_icon.isVisible())
        m_icon.show();
}

void TrayIcon::notify(const QList<Notification> &notifications)
{
    if (!m_icon.isVisible() || !QSystemTrayIcon::supportsMessages() || notifications.isEmpty())
        return;
    const Notification &first = notifications.first();
    m_told = first.feed;
    const QString title =
        notifications.size() == 1
            ? first.title
            : tr("%1, and %2 more").arg(first.title).arg(notifications.size() - 1);
    m_icon.showMessage(title, first.text, m_icon.icon());
}

} // namespace feedscope
