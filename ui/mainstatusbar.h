// The line at the bottom: that Feedscope itself is running, how many feeds there are and what comes
// in.
// Thread: UI.
// Owner: the main window.
// Units: Instants given.
// Source: ui-spec.md section 6 (self-check).
#pragma once

#include "snapshotboard.h"
#include "theme.h"

#include <QStatusBar>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class MainStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    static constexpr int kHeight = 24;

    explicit MainStatusBar(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // `sinceLast`: since the beat before this one.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Nanos sinceLast);
    QString text() const;

private:
    enum class Pace { Punctual, Behind };

    void showSelf(Nanos sinceLast);
    void colourSelf();

    const Theme *m_theme = &Theme::light();
    Pace m_pace = Pace::Punctual;
    QLabel *m_self;
    QLabel *m_feeds;
    QLabel *m_rate;
    QLabel *m_simulated;
};

} // namespace feedscope
