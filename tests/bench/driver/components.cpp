#include "components.h"

#include <QJsonDocument>

namespace feedscope::bench {
namespace {

QList<QJsonObject> linesOf(Tools &tools, const char *name, Table &table, const QString &section)
{
    QProcess process;
    process.start(tools.options().tools + QLatin1Char('/') + QLatin1StringView(name),
                  QStringList());
    if (!process.waitForFinished(180'000)) {
        table.add({section, QLatin1StringView(name), {}, {}, {}, {}, {}, process.errorString()});
        return {};
    }
    QList<QJsonObject> lines;
    for (const QByteArray &line : process.readAllStandardOutput().trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

} // namespace

void measureParser(Tools &tools, Table &table)
{
    const QString section = QStringLiteral("SSE parser");
    for (const QJsonObject &line : linesOf(tools, "bench_sseparser", table, section)) {
        const int bytes = line.value(QLatin1StringView("bytes")).toInt();
        const QString end = line.value(QLatin1StringView("lineEnd")).toString();
        const double ns = line.value(QLatin1StringView("ns")).toDouble();
        table.add({section, QStringLiteral("event of %1 B, %2").arg(bytes).arg(end), ns,
                   QStringLiteral("ns/event"), QStringLiteral("memchr"),
                   line.value(QLatin1StringView("ratio")).toDouble(), QStringLiteral(">= 0.5"),
                   line.value(QLatin1StringView("exact")).toBool()
                       ? QString()
                       : QStringLiteral("WRONG COUNT")});
        if (end != QLatin1StringView("LF"))
            continue;
        tools.nodeFolder();
        const Outcome peer = tools.runNode("parser.js", {QString::number(bytes)});
        Row row{section, QStringLiteral("eventsource-parser, %1 B").arg(bytes),
                {},      QStringLiteral("ns/event"),
                {},      {},
                {},      peer.error};
        if (peer.ok) {
            row.value = peer.last.value(QLatin1StringView("ns")).toDouble();
            row.ratio = ns / *row.value;
            row.against = QStringLiteral("ours");
        }
        table.add(std::move(row));
    }
}

void measureFields(Tools &tools, Table &table)
{
    const QString section = QStringLiteral("Fields");
    for (const QJsonObject &line : linesOf(tools, "bench_fieldextractor", table, section))
        table.add(
            {section,
             QStringLiteral("4 fields of %1 B").arg(line.value(QLatin1StringView("bytes")).toInt()),
             line.value(QLatin1StringView("ns")).toDouble(),
             QStringLiteral("ns/message"),
             QStringLiteral("QJsonDocument"),
             line.value(QLatin1StringView("ratio")).toDouble(),
             QStringLiteral(">= 10"),
             {}});
}

} // namespace feedscope::bench
