// All feeds in the order of their file: dragged or moved into another order, put into groups,
// switched on and off, duplicated, deleted.
// Thread: UI.
// Owner: FeedDesk; deletes itself when closed. Modeless.
// Rules: every change is asked for at once with the whole list as it shall be; setFeeds() shows what
//   became of it.
#pragma once

#include "feedconfig.h"
#include "theme.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace feedscope {

class FeedsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FeedsDialog(const Theme &theme, QWidget *parent = nullptr);
    void setFeeds(const QList<FeedConfig> &feeds);
    FeedId current() const;

signals:
    void listWanted(const QList<feedscope::FeedConfig> &feeds);
    void editWanted(const feedscope::FeedId &feed);
    void duplicateWanted(const feedscope::FeedId &feed);
    void deleteWanted(const feedscope::FeedId &feed);
    void undoWanted();

private:
    QList<FeedConfig> shownFeeds() const;
    void move(int step);
    void ask();

    QList<FeedConfig> m_feeds;
    QTreeWidget *m_tree;
    bool m_isFilling = false;
};

} // namespace feedscope
