// The line at the bottom: that Feedscope itself is running, how many feeds there are and what comes
// in.
// Thread: UI.
// Owner: the main window.
// Units: Instants given.
// Source: ui-spec.md section 6 (self-check).
#pragma once

#include "snapshotboard.h"

#include <QStatusBar>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class MainStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit MainStatusBar(QWidget *parent = nullptr);
    // `sinceLast`: since the beat before this one.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Nanos sinceLast);
    QString text() const;

private:
    QLabel *m_self;
    QLabel *m_feeds;
    QLabel *m_rate;
    QLabel *m_simulated;
};

} // namespace feedscope
