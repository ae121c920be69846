// Feedscope in the system's tray: the worst state's shape in its colour, how many feeds are in it,
// and messages for who does not look. Where there is no tray, nothing of it is there.
// Thread: UI.
// Owner: the main window.
// Errors: none.
// Source: ui-spec.md sections 5 (Tray) and 6 (Notifications); QT-FACTS.md G2.
#pragma once

#include "bannercontent.h"
#include "notifier.h"
#include "theme.h"

#include <QIcon>
#include <QObject>
#include <QSystemTrayIcon>
#include <functional>
#include <optional>

namespace feedscope {

// At 16, 22 and 32 px; a count above 1 stands in the corner.
QIcon trayPicture(DisplayState state, int count, BannerReality reality, const Theme &theme);

class TrayIcon : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kAskEvery{1'000};

    // `isAvailable`: whether the desktop has a tray; asked at most every kAskEvery.
    explicit TrayIcon(QObject *parent = nullptr,
                      std::function<bool()> isAvailable = &QSystemTrayIcon::isSystemTrayAvailable);
    void setTheme(const Theme &theme);
    // Whether a person wants it; it appears and goes at once.
    void setWanted(bool wanted);
    // Why there can be none; empty: there can.
    static QString whyNot();
    bool isShown() const { return m_icon.isVisible(); }
    void show(const BannerContent &banner, Instant now);
    void notify(const QList<Notification> &notifications);

signals:
    void windowWanted();
    void feedWanted(const feedscope::FeedId &feed); // the one of the last message

private:
    struct Shown
    {
        DisplayState state;
        int count;
        BannerReality reality;
        bool isDark;
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    bool isAvailable(Instant now);

    const std::function<bool()> m_ask;
    std::optional<Instant> m_askedAt;
    bool m_isAvailable = false;
    QSystemTrayIcon m_icon;
    const Theme *m_theme = &Theme::light();
    std::optional<Shown> m_shown;
    bool m_isWanted = true;
    FeedId m_told;
};

} // namespace feedscope
