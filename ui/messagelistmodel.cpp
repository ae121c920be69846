#include "messagelistmodel.h"

#include "format.h"

namespace feedscope {

namespace {

constexpr qsizetype kContentBytes = 400; // what one line can show at the very most

QString oneLine(const Message &message)
{
    if (message.binary)
        return QString::fromLatin1(message.payload.left(kContentBytes / 4).toHex(' '));
    QString text = QString::fromUtf8(message.payload.left(kContentBytes));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return text;
}

QString verdictText(MessageVerdict verdict)
{
    switch (verdict) {
    case MessageVerdict::Delivered:
        return {};
    case MessageVerdict::Duplicate:
        return MessageListModel::tr("duplicate");
    case MessageVerdict::Stale:
        return MessageListModel::tr("stale");
    case MessageVerdict::Dropped:
        return MessageListModel::tr("dropped");
    }
    Q_UNREACHABLE();
}

QString flagText(const LoggedMessage &message)
{
    const QString verdict = verdictText(message.verdict);
    if (verdict.isEmpty() && message.marks.late)
        return MessageListModel::tr("late"); // it filled a gap
    return verdict;
}

bool isNumeric(int column)
{
    return column == MessageListModel::Sequence || column == MessageListModel::Delta ||
           column == MessageListModel::Size;
}

} // namespace

MessageListModel::MessageListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_search(this)
{
    connect(&m_search, &MessageSearch::changed, this, [this] {
        if (!isFrozen())
            show(m_search.results()->rows);
        emit filterProgressed();
    });
}

void MessageListModel::setLog(std::shared_ptr<const MessageLog> log)
{
    if (log == m_log)
        return;
    m_log = std::move(log);
    m_frozenAt.reset();
    beginSearch();
}

void MessageListModel::setEvents(ConnectionLines::List events)
{
    const bool same = events.size() == m_events.size() &&
                      (events.empty() || events.front().at == m_events.front().at);
    m_events = std::move(events);
    if (!same)
        m_taken.reset();
}

MessageListModel::Source MessageListModel::source() const
{
    return m_log ? Source{m_log->lastNumber(), std::min(m_log->size(), kLiveRows)} : Source();
}

void MessageListModel::setFilter(const MessageFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_frozenAt.reset();
    beginSearch();
}

// Without a log or a filter there is nothing to search, and the newest rows are shown.
void MessageListModel::beginSearch()
{
    m_search.cancel();
    if (m_log && isFiltered()) {
        show({});
        m_search.start(m_log, m_filter);
    } else {
        take(kLiveRows);
    }
    emit filterProgressed();
}

void MessageListModel::refresh()
{
    if (isFrozen())
        return;
    if (isFiltered())
        m_search.refresh();
    else if (m_taken != source())
        take(kLiveRows);
}

void MessageListModel::setFrozen(bool frozen)
{
    if (frozen == isFrozen())
        return;
    if (frozen) {
        if (!isFiltered())
            take(kFrozenRows);
        m_frozenAt = m_messages.empty() || isFiltered() ? lastNumber() : m_messages.front().number;
        return;
    }
    m_frozenAt.reset();
    m_taken.reset(); // more rows than are shown live, perhaps
    if (isFiltered())
        show(m_search.results()->rows);
    refresh();
}

quint64 MessageListModel::newSinceFrozen() const
{
    return m_frozenAt ? lastNumber() - *m_frozenAt : 0;
}

void MessageListModel::take(size_t count)
{
    const Source before = source(); // what comes meanwhile is new at the next beat
    show(m_log ? m_log->newest(count) : std::vector<LoggedMessage>());
    m_taken = before;
}

void MessageListModel::show(std::vector<LoggedMessage> messages)
{
    m_taken.reset();
    m_zone = QTimeZone::systemTimeZone(); // which asks the file system each time
    MessageRows rows = messageRows(messages, m_events, m_zone);
    const auto before = int(m_rows.rows.size());
    const auto after = int(rows.rows.size());
    const auto replace = [&] {
        m_messages = std::move(messages);
        m_rows = std::move(rows);
    };
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        replace();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        replace();
        endRemoveRows();
    } else {
        replace();
    }
    if (const int changed = std::min(before, after); changed > 0)
        emit dataChanged(index(0, 0), index(changed - 1, ColumnCount - 1), {Qt::DisplayRole});
    emit shown();
}

const LoggedMessage *MessageListModel::message(int row) const
{
    if (row < 0 || size_t(row) >= m_rows.rows.size() || m_rows.rows[size_t(row)].message < 0)
        return nullptr;
    return &m_messages[size_t(m_rows.rows[size_t(row)].message)];
}

int MessageListModel::rowOf(quint64 number) const
{
    for (size_t row = 0; row < m_rows.rows.size(); ++row) {
        const int at = m_rows.rows[row].message;
        if (at >= 0 && m_messages[size_t(at)].number == number)
            return int(row);
    }
    return -1;
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rows.size());
}

int MessageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MessageListModel::text(size_t message, int column) const
{
    const LoggedMessage &m = m_messages[message];
    switch (column) {
    case Received:
        return format::timeOfDay(m.wallTime, m_zone, format::TimePrecision::Millis);
    case Sequence:
        return m.fields.sequence ? format::count(*m.fields.sequence, QLocale())
                                 : QString::fromUtf8(m.fields.id);
    case Delta:
        if (message + 1 >= m_messages.size())
            return {};
        return QLatin1Char('+') +
               QLocale().toString(
                   toSeconds(m.message.receivedAt - m_messages[message + 1].message.receivedAt),
                   'f', 3);
    case Type:
        return QString::fromUtf8(m.message.eventType);
    case Size:
        return format::bytes(quint64(m.message.payload.size()), QLocale());
    case Flag:
        return flagText(m);
    case Content:
        return oneLine(m.message);
    default:
        return {};
    }
}

// A line is one text over the whole row.
QVariant MessageListModel::lineData(const MessageLine &line, int column, int role) const
{
    switch (role) {
    case LineRole:
        return int(line.kind);
    case Qt::DisplayRole:
        return column == Received ? line.text : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return line.text;
    default:
        return {};
    }
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRow &row = m_rows.rows[size_t(index.row())];
    if (row.line >= 0)
        return lineData(m_rows.lines[size_t(row.line)], index.column(), role);
    if (role == Qt::DisplayRole)
        return text(size_t(row.message), index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags MessageListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool line = m_rows.rows[size_t(index.row())].line >= 0;
    return line ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Received"), tr("Sequence"), tr("Δ s"),    tr("Type"),
                              tr("Size"),     tr("Flag"),     tr("Content")};
    return titles[section];
}

} // namespace feedscope
