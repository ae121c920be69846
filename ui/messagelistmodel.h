// The newest messages of one feed as a table: a window over its log. Live, it holds just the rows
// that can be seen and takes them anew each beat; frozen, it holds everything the log had at that
// moment, while the log goes on. With a filter, it holds what was found so far. Between the messages
// stand lines that say what happened there.
// Thread: UI.
// Owner: MessageView; the log is shared and outlives nothing.
// How to filter: parseMessageFilter(), then setFilter(); the rows follow by themselves while the
//   search goes on (filterProgressed(), progress()); an empty filter ends it. Frozen, the rows stay
//   as they are and newSinceFrozen() counts every new message, matching or not.
// Cap: kLiveRows live, kFrozenRows frozen, LogSearch::kMaxRows filtered, and the lines between them;
//   messages() says how many are held. Frozen rows keep their messages alive: at most the log's
//   budget once more.
// Errors: none.
// Source: ui-spec.md section 6 (Messages), DESIGN.md section 7 recipe 7.
#pragma once

#include "messagerows.h"
#include "messagesearch.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <memory>

namespace feedscope {

class MessageListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr size_t kLiveRows = 200;
    static constexpr size_t kFrozenRows = 10'000;

    enum Column { Received, Sequence, Delta, Type, Size, Flag, Content, ColumnCount };
    // Of a line between messages: its MessageLine::Kind; of a message: nothing.
    enum Role { LineRole = Qt::UserRole + 1 };

    explicit MessageListModel(QObject *parent = nullptr);

    // Another feed; null for none. Unfreezes.
    void setLog(std::shared_ptr<const MessageLog> log);
    // When the feed was lost and back; shown with the next rows.
    void setEvents(ConnectionLines::List events);
    // Once a beat. Does nothing while frozen, or when there is nothing new.
    void refresh();
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozenAt.has_value(); }
    quint64 newSinceFrozen() const;
    void setFilter(const MessageFilter &filter);
    bool isFiltered() const { return !m_filter.isEmpty(); }
    // Of the search: looked, toLook, passedBy, done; its rows are those of this model.
    const MessageSearch::Results &progress() const { return *m_search.results(); }
    quint64 lastNumber() const { return m_log ? m_log->lastNumber() : 0; }
    const std::shared_ptr<const MessageLog> &log() const { return m_log; }
    const std::vector<LoggedMessage> &messages() const { return m_messages; } // newest first
    const LoggedMessage *message(int row) const;                              // null for a line
    int rowOf(quint64 number) const;                                          // -1: not held

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void filterProgressed();
    void shown(); // other rows than before, perhaps

private:
    // What the shown rows were taken from: while it is the same, so are they.
    struct Source
    {
        quint64 lastNumber = 0;
        size_t kept = 0; // as far as it shows
        friend bool operator==(const Source &, const Source &) = default;
    };

    Source source() const;
    void beginSearch();
    void take(size_t count);
    void show(std::vector<LoggedMessage> messages);
    QString text(size_t message, int column) const;
    QVariant lineData(const MessageLine &line, int column, int role) const;

    std::shared_ptr<const MessageLog> m_log;
    std::vector<LoggedMessage> m_messages; // newest first
    MessageRows m_rows;                    // of them and the lines between them
    ConnectionLines::List m_events;
    QTimeZone m_zone;                  // when the rows were taken
    std::optional<Source> m_taken;     // none: take them anew
    std::optional<quint64> m_frozenAt; // the last number when it was frozen
    MessageFilter m_filter;
    MessageSearch m_search;
};

} // namespace feedscope
