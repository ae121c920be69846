#include "outagelinemodel.h"

#include "feedcelltext.h"
#include "format.h"

#include <QDateTime>
#include <algorithm>

namespace feedscope {

namespace {

using Kind = OutageLine::Kind;

} // namespace

OutageLineModel::OutageLineModel(const OutageModel &model, QObject *parent)
    : QAbstractTableModel(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_lines = outageLines(m_model, m_open);
        endResetModel();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_lines.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::DisplayRole});
    });
    m_lines = outageLines(m_model, m_open);
}

void OutageLineModel::rebuild()
{
    beginResetModel();
    m_lines = outageLines(m_model, m_open);
    endResetModel();
}

int OutageLineModel::lineOf(int row) const
{
    int found = -1;
    for (int at = 0; at < rowCount(); ++at) {
        const auto &rows = line(at).rows;
        if (std::find(rows.begin(), rows.end(), row) != rows.end())
            found = at;
        else if (found >= 0)
            break;
    }
    return found;
}

void OutageLineModel::toggle(int at)
{
    if (line(at).kind != Kind::Joint)
        return;
    const OutageKey name = nameOf(line(at), m_model);
    if (m_open.erase(name) == 0)
        m_open.insert(name);
    rebuild();
}

void OutageLineModel::open(int row)
{
    const int at = lineOf(row);
    if (at >= 0 && line(at).kind == Kind::Joint && !line(at).open)
        toggle(at);
}

QString OutageLineModel::name(int at) const
{
    const OutageLine &shown = line(at);
    return shown.kind == Kind::Joint
               ? tr("%1 feeds").arg(format::count(shown.rows.size(), QLocale()))
               : m_model.row(shown.rows.front()).name;
}

QString OutageLineModel::time(int at) const
{
    return format::timeOfDay(m_model.row(line(at).rows.back()).at, QTimeZone::systemTimeZone(),
                             format::TimePrecision::Seconds);
}

QString OutageLineModel::lasted(int at) const
{
    return m_model.index(rowOf(line(at), m_model), OutageModel::Lasted).data().toString();
}

QString OutageLineModel::cost(int at) const
{
    const std::vector<int> &rows = line(at).rows;
    if (rows.size() == 1)
        return m_model.costText(rows.front());
    quint64 missing = 0;
    bool known = true;
    for (const int row : rows) {
        missing += m_model.stillMissing(row);
        known = known && m_model.row(row).row.missing.has_value();
    }
    if (missing == 0 && m_model.wasEverywhere(rows.front()))
        return tr("offline here");
    return known || missing > 0 ? tr("%1 missing").arg(format::count(missing, QLocale()))
                                : m_model.costText(rowOf(line(at), m_model));
}

bool OutageLineModel::isCostly(int at) const
{
    const std::vector<int> &rows = line(at).rows;
    return std::any_of(rows.begin(), rows.end(),
                       [this](int row) { return m_model.stillMissing(row) > 0; });
}

bool OutageLineModel::isSimulated(int at) const
{
    return m_model.row(line(at).rows.front()).row.simulated;
}

DisplayState OutageLineModel::state(int at) const
{
    DisplayState worst = DisplayState::Connected;
    for (const int row : line(at).rows)
        worst = std::min(worst, m_model.stateOf(row));
    return worst;
}

QString OutageLineModel::dayText(int at) const
{
    const QDate day = line(at).day;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_model.wallNow().msSinceEpoch).date();
    const QString date = QLocale().toString(day, QStringLiteral("ddd d MMM"));
    return day == today ? tr("Today, %1").arg(date) : date;
}

QString OutageLineModel::spoken(int at) const
{
    QStringList parts{name(at), stateWord(state(at)), time(at)};
    if (const QString length = lasted(at); length != format::noValue())
        parts << length;
    parts << cost(at);
    if (isSimulated(at))
        parts << tr("simulated");
    return parts.join(QStringLiteral(", "));
}

int OutageLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int OutageLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant OutageLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutageLine &shown = line(index.row());
    if (shown.kind == Kind::Day)
        return role == Qt::DisplayRole ? dayText(index.row()) : QVariant();
    if (role == Qt::DisplayRole)
        return spoken(index.row());
    if (role != Qt::ToolTipRole)
        return {};
    if (shown.kind != Kind::Joint)
        return m_model.index(shown.rows.front(), OutageModel::What).data();
    QStringList names;
    for (const int row : shown.rows)
        names << m_model.row(row).name;
    return names.join(QStringLiteral(", "));
}

Qt::ItemFlags OutageLineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || line(index.row()).kind == Kind::Day)
        return Qt::NoItemFlags; // the keys step over it
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace feedscope
