// What the benches found: rows that are shown as a Markdown table and written as JSON.
// Thread: one. Units: as each row says. Errors: a row without a value says why in its note.
#pragma once

#include <QJsonArray>
#include <QString>
#include <optional>

namespace feedscope::bench {

struct Row
{
    QString section;
    QString what;
    std::optional<double> value;
    QString unit;
    QString against; // what the ratio compares with
    std::optional<double> ratio;
    QString target; // in words, as DESIGN.md section 7 has it
    QString note;   // empty, or what is to be known about it
};

class Table
{
public:
    void add(Row row); // and prints it
    QString markdown() const;
    QJsonArray json() const;

private:
    QList<Row> m_rows;
};

// Three significant digits, in full from 1,000.
QString figure(double value);

} // namespace feedscope::bench
