// The transports of "auto" in the order in which they are tried: dragged or moved with Alt+Up and
// Alt+Down, switched off with their check box.
// Thread: UI.
// Owner: the feed dialog.
// Source: screen 04 (Fallback order).
#pragma once

#include "feeddraft.h"

#include <QListWidget>

namespace feedscope {

class LadderList : public QListWidget
{
    Q_OBJECT

public:
    explicit LadderList(QWidget *parent = nullptr);
    void setLadder(const QList<DraftRung> &ladder);
    QList<DraftRung> ladder() const;
    void setRowHeight(int height);
    // In seconds, as it is typed; what the poll's row says.
    void setPollInterval(const QString &seconds);

signals:
    void changed();

protected:
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void renumber();
    void showHints();

    QString m_pollInterval;
};

} // namespace feedscope
