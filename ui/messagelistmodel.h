// The newest messages of one feed as a table. Live, it holds just the rows that can be seen and
// takes them anew each beat; frozen, it holds everything the log had at that moment.
// Thread: UI.
// Owner: MessageView; the log is shared and outlives nothing.
// Cap: kLiveRows live, kFrozenRows frozen; rowCount() says how many are held.
// Errors: none.
// Source: ui-spec.md section 6 (Messages), DESIGN.md section 7 recipe 7.
#pragma once

#include "messagelog.h"

#include <QAbstractTableModel>
#include <memory>

namespace feedscope {

class MessageListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr size_t kLiveRows = 200;
    static constexpr size_t kFrozenRows = 10'000;

    enum Column { Received, Sequence, Delta, Type, Size, Flag, Content, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // Another feed; null for none. Unfreezes.
    void setLog(std::shared_ptr<const MessageLog> log);
    void refresh(); // does nothing while frozen
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozenAt.has_value(); }
    quint64 newSinceFrozen() const;
    quint64 lastNumber() const { return m_log ? m_log->lastNumber() : 0; }
    bool hasLog() const { return m_log != nullptr; }
    const LoggedMessage *message(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void take(size_t count);
    QString text(size_t row, int column) const;

    std::shared_ptr<const MessageLog> m_log;
    std::vector<LoggedMessage> m_rows; // newest first
    std::optional<quint64> m_frozenAt; // the last number when it was frozen
};

} // namespace feedscope
