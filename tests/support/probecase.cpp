#include "probecase.h"

#include "recordtrace.h"
#include "wsframes.h"

namespace feedscope::test {

namespace {

bool isLike(const QString &line, const QString &wanted)
{
    return wanted.endsWith(u'*') ? line.startsWith(wanted.chopped(1)) : line == wanted;
}

QStringList traceDifferences(const QStringList &wanted, const QStringList &found)
{
    bool same = wanted.size() == found.size();
    for (qsizetype i = 0; same && i < found.size(); ++i)
        same = isLike(found.at(i), wanted.at(i));
    if (same)
        return {};
    const auto lines = [](const QStringList &list) {
        return QStringLiteral("\n    ") + list.join(QLatin1StringView("\n    "));
    };
    return {QStringLiteral("records:") + lines(found) + QStringLiteral("\n  wanted:") +
            lines(wanted)};
}

QString requestDifference(const QString &wanted, const QList<ScriptedRequest> &requests)
{
    const qsizetype index = wanted.section(u' ', 0, 0).toInt() - 1;
    const QString rule = wanted.section(u' ', 1);
    if (index >= requests.size())
        return QStringLiteral("no request for \"%1\"").arg(wanted);
    const ScriptedRequest &request = requests.at(index);
    const QByteArray name = rule.section(QLatin1StringView(": "), 0, 0).toUtf8();
    if (name.startsWith('!'))
        return request.hasHeader(name.mid(1)) ? QStringLiteral("sent: ") + wanted : QString();
    QByteArray found = request.header(name);
    if (name == "target")
        found = request.target;
    else if (name == "method")
        found = request.method;
    else if (name == "body")
        found = request.body;
    else if (!request.hasHeader(name))
        return QStringLiteral("not sent: ") + wanted;
    const QByteArray value = rule.section(QLatin1StringView(": "), 1).toUtf8();
    return found == value
               ? QString()
               : QStringLiteral("%1, but sent was \"%2\"").arg(wanted, QString::fromUtf8(found));
}

QStringList requestDifferences(const QStringList &wanted, const QList<ScriptedRequest> &requests,
                               qsizetype scripts, qsizetype least)
{
    QStringList list;
    if (requests.size() > scripts || requests.size() < least)
        list << QStringLiteral("%1 requests, wanted: %2").arg(requests.size()).arg(scripts);
    for (const QString &one : wanted) {
        if (const QString difference = requestDifference(one, requests); !difference.isEmpty())
            list << difference;
    }
    return list;
}

QStringList waitDifferences(const QList<std::pair<int, int>> &wanted,
                            const QList<QJsonObject> &records)
{
    QList<double> found;
    for (const QJsonObject &record : records) {
        const QJsonValue wait = record[QLatin1StringView("retryInMs")];
        if (wait.isDouble())
            found << wait.toDouble();
    }
    bool same = wanted.isEmpty() || wanted.size() == found.size();
    for (qsizetype i = 0; same && i < wanted.size(); ++i)
        same = found.at(i) >= wanted.at(i).first && found.at(i) <= wanted.at(i).second;
    if (same)
        return {};
    QString line = QStringLiteral("waits:");
    for (const double wait : found)
        line += QStringLiteral(" %1").arg(wait);
    return {line};
}

QStringList leaks(const QStringList &environment, const ProbeResult &found)
{
    QStringList list;
    for (const QString &one : environment) {
        const QByteArray value = one.section(u'=', 1).toUtf8();
        if (found.output.contains(value) || found.errors.contains(value))
            list << QStringLiteral("a secret shows: ") + one.section(u'=', 0, 0);
    }
    return list;
}

QStringList frameDifferences(const QStringList &wanted, const QList<QByteArray> &unread)
{
    QStringList found;
    for (qsizetype i = 0; i < unread.size(); ++i) {
        for (const QString &line : clientFrames(unread.at(i)))
            found << QString::number(i + 1) + u' ' + line;
    }
    return wanted.isEmpty() ? QStringList() : traceDifferences(wanted, found);
}

} // namespace

QStringList differences(const ProbeCase &wanted, const ProbeResult &found)
{
    const auto records = recordsOf(found.output);
    QStringList list = traceDifferences(wanted.trace, traceOf(records));
    list += brokenRules(records);
    list += waitDifferences(wanted.waits, records);
    list += leaks(wanted.environment, found);
    list +=
        requestDifferences(wanted.requests, found.requests, wanted.scripts.size(),
                           wanted.leastRequests < 0 ? wanted.scripts.size() : wanted.leastRequests);
    list += requestDifferences(wanted.otherRequests, found.otherRequests,
                               wanted.otherScripts.size(), wanted.otherScripts.size());
    list += frameDifferences(wanted.frames, found.unread);
    if (!wanted.trace.contains(QStringLiteral("exit %1").arg(found.exit)))
        list << QStringLiteral("ended with %1").arg(found.exit);
    if (!found.errors.isEmpty())
        list << QStringLiteral("standard error: ") + QString::fromUtf8(found.errors);
    return list;
}

} // namespace feedscope::test
