#include "exportrow.h"

#include "jsonline.h"
#include "utf8text.h"

namespace feedscope {

namespace {

QByteArray csvText(const QByteArray &utf8)
{
    QByteArray text = toValidUtf8(utf8);
    if (!text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front()))
        text.prepend('\'');
    if (!text.contains('"') && !text.contains(',') && !text.contains('\n') && !text.contains('\r'))
        return text;
    return '"' + text.replace('"', "\"\"") + '"';
}

struct CsvCell
{
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(quint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(bool flag) const
    {
        return flag ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    }
    QByteArray operator()(const QByteArray &text) const { return csvText(text); }
};

struct JsonMember
{
    JsonLine &line;
    const QByteArray &name;

    void operator()(std::monostate) const { line.raw(name, "null"); }
    void operator()(quint64 number) const { line.number(name, number); }
    void operator()(bool flag) const { line.flag(name, flag); }
    void operator()(const QByteArray &text) const { line.text(name, QByteArrayView(text)); }
};

} // namespace

ExportFormat exportFormatOf(const QString &fileName)
{
    return fileName.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive) ? ExportFormat::Csv
                                                                             : ExportFormat::Ndjson;
}

QByteArray exportHeader(const ExportRow &row, ExportFormat format)
{
    if (format == ExportFormat::Ndjson)
        return {};
    QByteArray header;
    for (const ExportField &field : row)
        header += (header.isEmpty() ? QByteArray() : QByteArrayLiteral(",")) + csvText(field.name);
    return header + "\r\n";
}

QByteArray exportLine(const ExportRow &row, ExportFormat format)
{
    if (format == ExportFormat::Csv) {
        QByteArray line;
        for (size_t i = 0; i < row.size(); ++i)
            line += (i > 0 ? QByteArrayLiteral(",") : QByteArray()) +
                    std::visit(CsvCell(), row[i].value);
        return line + "\r\n";
    }
    JsonLine line;
    for (const ExportField &field : row)
        std::visit(JsonMember{line, field.name}, field.value);
    return line.object() + '\n';
}

} // namespace feedscope
