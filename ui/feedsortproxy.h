// The order and filter of the feed table: by group where feeds have one, those without last; in it
// the worst state first, then name. A row moves only after its
// new state has been stable for kStable, and never while a person's pointer or focus is in the
// table: nothing slips away under a click.
// Thread: UI.
// Owner: the feed table.
// Units: Instants given to advance(); it reads no clock.
// Errors: none.
// Source: ui-spec.md section 4 (default sort).
#pragma once

#include "feedid.h"
#include "feedstate.h"
#include "instant.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <optional>

namespace feedscope {

class FeedSortProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    static constexpr Millis kStable{2000};

    explicit FeedSortProxy(QObject *parent = nullptr);

    // Once a beat, after the model was updated. `held`: pointer or focus is in the table.
    void advance(Instant now, bool held);
    // Whether groups come before the order that was chosen; they do at first.
    void setGrouped(bool grouped);
    // CaptionRole: above the first row of each group; none where no feed has one.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void setTextFilter(const QString &text);
    void setStateFilter(std::optional<DisplayState> state);
    QString textFilter() const { return m_text; }
    std::optional<DisplayState> stateFilter() const { return m_state; }
    bool isFiltering() const { return !m_text.isEmpty() || m_state; }
    QModelIndex indexOf(const FeedId &feed) const;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    // The severity a row is sorted by, and the one it will be sorted by when it lasts.
    struct Rank
    {
        int shown = 0;
        int actual = 0;
        Instant since;
        QString group;
    };
    void watchSource();
    bool noteSeverities(Instant now); // true when a feed is new or in another group
    bool settle(Instant now);         // true when a row has to move
    int rankOf(const QModelIndex &index) const;
    QString captionAt(int row) const;
    void sortAgain();

    QHash<FeedId, Rank> m_ranks;
    bool m_isNoted = false; // the ranks are those of the source as it is
    QString m_text;
    std::optional<DisplayState> m_state;
    bool m_isGrouped = true;
};

} // namespace feedscope
