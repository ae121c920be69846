// The table of all feeds: what it looks like and what can be done in it. It asks, it does nothing
// itself: every wish is a signal.
// Thread: UI.
// Owner: the dashboard page; model and proxy outlive it.
// Units: logical pixels; rows have one fixed height, and the first of a group its caption above it.
// Errors: none.
// Source: ui-spec.md sections 4 (columns, hiding), 6 (feed table) and 7 (keys).
#pragma once

#include "density.h"
#include "feedid.h"
#include "feedsortproxy.h"
#include "feedtablemodel.h"
#include "paintedfaces.h"
#include "theme.h"

#include <QTableView>

namespace feedscope {

class FeedCellDelegate;
class TableHeader;

class FeedTable : public QTableView
{
    Q_OBJECT

public:
    explicit FeedTable(FeedSortProxy &proxy, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setDensity(Density density);
    // Empty when nothing is selected.
    FeedId selectedFeed() const;
    void select(const FeedId &feed);
    // A person is at work in the table: rows stay where they are.
    bool isHeld() const;
    void setGrouped(bool grouped);
    void resetColumns(); // widths and order as the spec has them
    // The context menu has it only once somebody sees to it.
    void offerEdit() { m_canEdit = true; }
    // Height at which every row shows.
    int fullHeight() const;

signals:
    void feedSelected(const feedscope::FeedId &feed); // empty id: none
    void retryWanted(const feedscope::FeedId &feed);
    void pauseWanted(const feedscope::FeedId &feed);
    void resumeWanted(const feedscope::FeedId &feed);
    void dropWanted(const feedscope::FeedId &feed, bool on);
    void editWanted(const feedscope::FeedId &feed);
    void historyWanted(const feedscope::FeedId &feed);
    // A number was asked about; `cell` is where it stands, global.
    void explainWanted(const feedscope::FeedId &feed, feedscope::FeedTableModel::Column column,
                       const QRect &cell);
    void clearFilterWanted();

protected:
    // Paints only the cells that would look another than they do.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void setUpColumns();
    const FeedCellDelegate *delegateOf(const QModelIndex &index) const;
    void paintAll();
    void setUpHeader();
    void hideWhatDoesNotFit();
    void applyLook();
    void growColumns();
    void fitRows();
    int grown(int length) const; // as the text of the rows is
    void togglePause(const FeedMoment &feed);
    void copyRow() const;
    void explain(const QModelIndex &index);
    QString emptyText() const;

    FeedSortProxy &m_proxy;
    TableHeader *m_header;
    QList<FeedCellDelegate *> m_delegates;
    PaintedFaces m_painted;
    const Theme *m_theme = &Theme::light();
    Density m_density = Density::Normal;
    int m_textPx = 13;
    bool m_canEdit = false;
};

// The columns that have to hide at a width, in the order of the spec.
QList<FeedTableModel::Column> columnsHiddenAt(int width);

} // namespace feedscope
