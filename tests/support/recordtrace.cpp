#include "recordtrace.h"

#include "bookcheck.h"

#include <QJsonDocument>
#include <algorithm>

namespace feedscope::test {

namespace {

QString textOf(const QJsonObject &record, const char *key)
{
    const QJsonValue value = record[QLatin1StringView(key)];
    return value.isDouble() ? QString::number(qint64(value.toDouble())) : value.toString();
}

bool has(const QJsonObject &record, const char *key)
{
    return record.contains(QLatin1StringView(key));
}

QString kindOf(const QJsonObject &record)
{
    return textOf(record, "kind");
}

QString stateLine(const QJsonObject &r)
{
    QString line = textOf(r, "to");
    if (textOf(r, "attempt") != QLatin1StringView("0"))
        line += QStringLiteral(" attempt ") + textOf(r, "attempt");
    for (const char *key : {"error", "code"}) {
        if (has(r, key))
            line += u' ' + textOf(r, key);
    }
    if (has(r, "retryInMs"))
        line += QStringLiteral(" wait ") + textOf(r, "retryInMs");
    return line;
}

QString messageLine(const QJsonObject &r)
{
    const QString data =
        has(r, "base64") ? QStringLiteral("b64:") + textOf(r, "base64") : textOf(r, "data");
    const QString id = has(r, "id") ? textOf(r, "id") : QStringLiteral("-");
    QString line = QStringLiteral("m ") + textOf(r, "event") + u'|' + id + u'|' + data;
    if (has(r, "verdict"))
        line += u' ' + textOf(r, "verdict");
    return line;
}

QString otherLine(const QString &kind, const QJsonObject &r)
{
    const auto range = [&](const char *from, const char *to) {
        return kind + u' ' + textOf(r, from) + u'-' + textOf(r, to);
    };
    if (kind == QLatin1StringView("freshness"))
        return kind + u' ' + textOf(r, "to");
    if (kind == QLatin1StringView("gap"))
        return range("expected", "got") + QStringLiteral(" missing ") + textOf(r, "missing");
    if (kind == QLatin1StringView("duplicate"))
        return kind + u' ' + textOf(r, has(r, "sequence") ? "sequence" : "id");
    if (kind == QLatin1StringView("out_of_order"))
        return kind + u' ' + textOf(r, "sequence");
    if (kind == QLatin1StringView("recovered"))
        return range("from", "to");
    if (kind == QLatin1StringView("restart"))
        return range("expected", "got");
    if (kind == QLatin1StringView("fallback"))
        return range("from", "to") + u' ' + textOf(r, "error");
    if (kind == QLatin1StringView("notice"))
        return kind + u' ' + textOf(r, "text");
    return kind == QLatin1StringView("summary") ? QStringLiteral("exit ") + textOf(r, "exit")
                                                : kind;
}

QStringList brokenSummary(const QList<QJsonObject> &records)
{
    const auto isSummary = [](const QJsonObject &record) {
        return kindOf(record) == QLatin1StringView("summary");
    };
    if (records.isEmpty() || !isSummary(records.last()))
        return {QStringLiteral("the last record is not the summary")};
    const auto summaries = std::count_if(records.begin(), records.end(), isSummary);
    return summaries == 1 ? QStringList()
                          : QStringList{QStringLiteral("%1 summaries").arg(summaries)};
}

// The states follow on from each other, and no attempt comes before its time.
QStringList brokenStates(const QList<QJsonObject> &records)
{
    QStringList broken;
    QString state = QStringLiteral("disconnected");
    double notBefore = 0;
    bool first = true;
    for (const QJsonObject &record : records) {
        if (kindOf(record) != QLatin1StringView("state"))
            continue;
        if (first && textOf(record, "to") != QLatin1StringView("connecting"))
            broken << QStringLiteral("the first state is not connecting");
        first = false;
        if (textOf(record, "from") != state)
            broken << QStringLiteral("from %1 after %2").arg(textOf(record, "from"), state);
        state = textOf(record, "to");
        const double at = record[QLatin1StringView("t")].toDouble();
        // Nothing but an end on request comes before the time told.
        const bool isStop = state == QLatin1StringView("disconnected") && !has(record, "error");
        if (at < notBefore - 1 && !isStop)
            broken << QStringLiteral("%1 ms before the time told").arg(notBefore - at);
        notBefore =
            has(record, "retryInMs") ? at + record[QLatin1StringView("retryInMs")].toDouble() : 0;
    }
    if (first || state != QLatin1StringView("disconnected"))
        broken << QStringLiteral("the last state is not disconnected");
    return broken;
}

} // namespace

QList<QJsonObject> recordsOf(const QByteArray &output)
{
    QList<QJsonObject> records;
    auto lines = output.split('\n');
    const QByteArray rest = lines.takeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        records << (document.isObject()
                        ? document.object()
                        : QJsonObject{{QStringLiteral("kind"), QStringLiteral("broken")}});
    }
    if (!rest.isEmpty())
        records << QJsonObject{{QStringLiteral("kind"), QStringLiteral("broken")}};
    auditRecords(records);
    return records;
}

QStringList traceOf(const QList<QJsonObject> &records)
{
    QStringList lines;
    for (const QJsonObject &record : records) {
        const QString kind = kindOf(record);
        // An outage is told when it has settled, which is nobody's place in the order.
        if (kind == QLatin1StringView("outage"))
            continue;
        if (kind == QLatin1StringView("state"))
            lines << stateLine(record);
        else if (kind == QLatin1StringView("message"))
            lines << messageLine(record);
        else
            lines << otherLine(kind, record);
    }
    return lines;
}

QStringList brokenRules(const QList<QJsonObject> &records)
{
    QStringList broken = brokenSummary(records) + brokenStates(records);
    double at = 0;
    for (const QJsonObject &record : records) {
        for (const char *key : {"kind", "feed", "at", "t"}) {
            if (!has(record, key))
                broken << QStringLiteral("a record without ") + QLatin1StringView(key);
        }
        // A message is stamped on arrival, which may be before what it made known was told.
        if (kindOf(record) == QLatin1StringView("message"))
            continue;
        const double now = record[QLatin1StringView("t")].toDouble();
        if (now < at)
            broken << QStringLiteral("t goes back from %1 to %2").arg(at).arg(now);
        at = now;
    }
    return broken;
}

} // namespace feedscope::test
