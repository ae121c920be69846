// One line of an export, as NDJSON or CSV: the same names in the same order on every line, so that a
// file of either kind can be read without knowing which lines it will hold.
// Thread: any; pure.
// Units: raw digits and ISO 8601 times; nothing is grouped or rounded for reading.
// Errors: none; text that is not UTF-8 gets replacement characters.
// Source: RFC 4180 (CSV: CRLF, doubled quotes). A CSV text that a spreadsheet would take for a
//   formula (it begins with = + - @, tab or carriage return) gets an apostrophe before it.
#pragma once

#include <QByteArray>
#include <QString>
#include <variant>
#include <vector>

namespace feedscope {

struct ExportField
{
    QByteArray name;
    std::variant<std::monostate, quint64, bool, QByteArray> value; // none: null, an empty cell
};

using ExportRow = std::vector<ExportField>;

enum class ExportFormat { Ndjson, Csv };

// By the end of the name: .csv is CSV, anything else NDJSON.
ExportFormat exportFormatOf(const QString &fileName);
// Both with their line end. NDJSON has no header.
QByteArray exportHeader(const ExportRow &row, ExportFormat format);
QByteArray exportLine(const ExportRow &row, ExportFormat format);

} // namespace feedscope
