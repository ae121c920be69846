// The line at the bottom: that Feedscope itself is running and how late it is, this computer's
// network and clock, how many feeds there are and what comes in.
// Thread: UI.
// Owner: the main window.
// Units: Instants given.
// Errors: none; what is not known is said so.
// Source: ui-spec.md section 6 (self-check), screens 01, 02 and 05.
#pragma once

#include "hostfacts.h"
#include "snapshotboard.h"
#include "theme.h"

#include <QStatusBar>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class OutageArchive;

class MainStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    static constexpr int kHeight = 24;

    explicit MainStatusBar(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // Null: outages are kept nowhere. It outlives the status bar.
    void setArchive(const OutageArchive *archive) { m_archive = archive; }
    // `sinceLast`: since the beat before this one.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Nanos sinceLast,
                 const HostFacts &host, Instant now);
    // Feedscope's own figures, such as processor and memory; empty: none.
    void setHealth(const QString &figures, const QString &inDetail);
    // What does not fit gives way, the least important first; the window may be as narrow as it wants.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    QString text() const; // every part that shows, with bars between

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // After it stood still, it is told for a while, since nobody sees it meanwhile.
    static constexpr Millis kTold{30'000};
    enum class Pace { Punctual, Behind, StoodStill };

    struct Still
    {
        Nanos lasted{0};
        Instant until;
    };

    QLabel *addPart(const char *name);
    QLabel *addRightPart(const char *name);
    void showSelf(Nanos sinceLast, Instant now);
    void showFeeds(const QList<SnapshotBoard::Snapshot> &feeds);
    void showHost(const HostFacts &host);
    void showHistory(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    void colourSelf();
    void fit();
    void keepSides();
    void closeRanks();

    const Theme *m_theme = &Theme::light();
    Pace m_pace = Pace::Punctual;
    std::optional<Still> m_still; // the last time
    QList<QLabel *> m_parts;      // in the order of the screen
    const OutageArchive *m_archive = nullptr;
    QLabel *m_self;
    QLabel *m_age;
    QLabel *m_network;
    QLabel *m_feeds;
    QLabel *m_rate;
    QLabel *m_simulated;
    QLabel *m_health;
    QLabel *m_history;
    QLabel *m_clock;
};

} // namespace feedscope
