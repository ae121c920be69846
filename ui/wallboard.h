// The wallboard: every feed as a tile that is read from across the room, over the whole screen.
// Thread: UI.
// Owner: the main window, which refreshes it once a beat.
// Units: Instants of the given clock; pages follow each other every kPageFor.
// Errors: no refresh for kStale turns the header into "This screen stopped updating at ...".
// Source: ui-spec.md section 6 (Wallboard), screen 07.
#pragma once

#include "bannercontent.h"
#include "snapshotboard.h"
#include "theme.h"
#include "walllayout.h"

#include <QTimer>
#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace feedscope {

class Wallboard : public QWidget
{
    Q_OBJECT

public:
    static constexpr Millis kStale{2'000};
    static constexpr Millis kPageFor{15'000};
    static constexpr Millis kShiftEvery{60'000}; // against burning in

    explicit Wallboard(std::function<Instant()> clock, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, const BannerContent &banner,
                 const QString &timeOfDay, Instant now);
    QString headline() const;
    int page() const { return m_page; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isStale() const;
    void tick();
    void turnPage(int direction);
    QList<bool> troubled() const;
    void paintHeader(QPainter &painter) const;
    void paintFooter(QPainter &painter) const;
    QString counts() const;

    const std::function<Instant()> m_clock;
    const Theme *m_theme = &Theme::light();
    QList<SnapshotBoard::Snapshot> m_feeds;
    BannerContent m_banner;
    QString m_timeOfDay;
    Instant m_refreshed;
    Instant m_pageSince;
    int m_page = 0;
    QTimer m_tick;
};

} // namespace feedscope
