#include "benchtable.h"

#include <QJsonObject>
#include <QLocale>
#include <cmath>
#include <cstdio>

namespace feedscope::bench {
namespace {

QString line(const Row &row)
{
    const QString value = row.value ? (figure(*row.value) + QLatin1Char(' ') + row.unit).trimmed()
                                    : QStringLiteral("n/a");
    const QString ratio =
        row.ratio ? figure(*row.ratio) + QStringLiteral(" x ") + row.against : row.against;
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |")
        .arg(row.section, row.what, value, ratio, row.target, row.note);
}

} // namespace

QString figure(double value)
{
    if (std::abs(value) >= 100)
        return QLocale::c().toString(qint64(std::llround(value)));
    return QString::number(value, 'f', std::abs(value) >= 10 ? 1 : 2);
}

void Table::add(Row row)
{
    std::printf("%s\n", qPrintable(line(row)));
    std::fflush(stdout);
    m_rows.append(std::move(row));
}

QString Table::markdown() const
{
    QString text =
        QStringLiteral("| | What | Measured | Beside | Target | |\n|---|---|---:|---:|---|---|\n");
    for (const Row &row : m_rows)
        text += line(row) + QLatin1Char('\n');
    return text;
}

QJsonArray Table::json() const
{
    QJsonArray rows;
    for (const Row &row : m_rows) {
        QJsonObject object{
            {QStringLiteral("section"), row.section}, {QStringLiteral("what"), row.what},
            {QStringLiteral("unit"), row.unit},       {QStringLiteral("against"), row.against},
            {QStringLiteral("target"), row.target},   {QStringLiteral("note"), row.note}};
        if (row.value)
            object.insert(QStringLiteral("value"), *row.value);
        if (row.ratio)
            object.insert(QStringLiteral("ratio"), *row.ratio);
        rows.append(object);
    }
    return rows;
}

} // namespace feedscope::bench
