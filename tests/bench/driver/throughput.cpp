#include "throughput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <map>

namespace feedscope::bench {
namespace {

struct Client
{
    QString name;
    // Ends once it has so many messages; its last line says "received".
    std::function<Outcome(qint64 count)> run;
    QList<double> nanos;
    QString problem;
};

// A window has work of its own that goes on beside the messages: it is measured over longer.
constexpr qint64 kWindowFactor = 5;

struct Load
{
    QString section;
    QString scheme;
    QString path;
    qint64 bytes;
    qint64 count;
};

// Another query each time: an SSE client that had its count is sent away.
QString target(Tools &tools, const Load &load, qint64 count)
{
    return QStringLiteral("%1?bytes=%2&count=%3&run=%4%5")
        .arg(load.path)
        .arg(load.bytes)
        .arg(count)
        .arg(tools.nextRun())
        .arg(load.scheme == QLatin1StringView("ws") ? QStringLiteral("&end=close") : QString());
}

// A window measures itself from the first message on; it needs the feed to stay open.
void runWindow(Tools &tools, Load load, Client &client)
{
    load.count *= kWindowFactor;
    const QString query = QStringLiteral("%1?bytes=%2&count=%3&pause=2000&run=%4")
                              .arg(load.path)
                              .arg(load.bytes)
                              .arg(load.count)
                              .arg(tools.nextRun());
    const QString config = configOf(tools, QStringLiteral("window.json"), 1, load.scheme, query);
    const Outcome outcome = tools.runWindow({QStringLiteral("--config"), config,
                                             QStringLiteral("--count"), QString::number(load.count),
                                             QStringLiteral("--select"), QStringLiteral("feed-0")},
                                            180'000);
    const double received = outcome.last.value(QLatin1StringView("received")).toDouble();
    if (!outcome.ok || received != double(load.count))
        client.problem = outcome.ok
                             ? QStringLiteral("received %1 of %2").arg(received).arg(load.count)
                             : outcome.error;
    else
        client.nanos.append(outcome.last.value(QLatin1StringView("cpuNs")).toDouble() /
                            outcome.last.value(QLatin1StringView("measured")).toDouble());
}

void runOnce(const Load &load, Client &client)
{
    const qint64 few = load.count / 50;
    const Outcome small = client.run(few);
    const Outcome large = client.run(load.count);
    const auto received = [](const Outcome &outcome) {
        return outcome.last.value(QLatin1StringView("received")).toDouble();
    };
    if (!small.ok || !large.ok) {
        client.problem = small.ok ? large.error : small.error;
    } else if (received(small) < double(few) || received(large) < double(load.count)) {
        client.problem = QStringLiteral("received %1 of %2").arg(received(large)).arg(load.count);
    } else {
        client.nanos.append((large.cpuNanos - small.cpuNanos) / double(load.count - few));
    }
}

void report(const Load &load, const std::vector<Client> &clients, Table &table,
            const std::map<QString, QString> &targets)
{
    const double bare = median(clients.front().nanos);
    for (const Client &client : clients) {
        Row row;
        row.section = load.section;
        row.what = QStringLiteral("%1, %2 B").arg(client.name).arg(load.bytes);
        row.unit = QStringLiteral("ns/message");
        row.note = client.problem;
        if (!client.nanos.isEmpty()) {
            row.value = median(client.nanos);
            if (&client != &clients.front() && bare > 0) {
                row.ratio = bare / *row.value;
                row.against = clients.front().name;
            }
        }
        if (const auto found = targets.find(client.name); found != targets.end())
            row.target = found->second;
        table.add(std::move(row));
    }
}

std::vector<Client> clientsOf(Tools &tools, const Load &load, const char *bare, const char *script)
{
    const auto url = [&tools, load](qint64 count) {
        return tools.blasterUrl(load.scheme, target(tools, load, count));
    };
    const bool isWs = load.scheme == QLatin1StringView("ws");
    std::vector<Client> clients;
    clients.push_back({QString::fromLatin1(bare),
                       [&tools, url, isWs](qint64 count) {
                           return tools.runTool(
                               "bench_bare", {isWs ? QStringLiteral("ws") : QStringLiteral("sse"),
                                              url(count), QString::number(count)});
                       },
                       {},
                       {}});
    clients.push_back({QStringLiteral("probe --quiet"),
                       [&tools, url](qint64 count) {
                           return tools.run(tools.options().program,
                                            {QStringLiteral("probe"), url(count),
                                             QStringLiteral("--quiet"),
                                             QStringLiteral("--sequence"), QStringLiteral("/seq"),
                                             QStringLiteral("--id"), QStringLiteral("/id"),
                                             QStringLiteral("--timestamp"), QStringLiteral("/ts"),
                                             QStringLiteral("--count"), QString::number(count)});
                       },
                       {},
                       {}});
    const QString node = isWs ? QStringLiteral("node ws + JSON.parse")
                              : QStringLiteral("node eventsource + JSON.parse");
    clients.push_back({node,
                       [&tools, url, script](qint64 count) {
                           return tools.runNode(script, {url(count), QString::number(count)});
                       },
                       {},
                       {}});
    if (tools.nodeFolder().isEmpty())
        clients.back().problem = tools.nodeProblem();
    return clients;
}

void measure(Tools &tools, const Load &load, Table &table, const char *bare, const char *script,
             bool withWindow, const std::map<QString, QString> &targets)
{
    std::vector<Client> clients = clientsOf(tools, load, bare, script);
    if (withWindow)
        clients.insert(clients.begin() + 2, {QStringLiteral("whole window"), {}, {}, {}});
    for (int round = 0; round < tools.options().rounds; ++round) {
        for (Client &client : clients) {
            if (!client.problem.isEmpty())
                continue;
            if (client.run)
                runOnce(load, client);
            else
                runWindow(tools, load, client);
        }
    }
    report(load, clients, table, targets);
}

qint64 scaled(const Tools &tools, qint64 count)
{
    return std::max<qint64>(1'000, qint64(double(count) * tools.options().scale));
}

} // namespace

QString configOf(const Tools &tools, const QString &name, int feeds, const QString &scheme,
                 const QString &pathAndQuery)
{
    QJsonArray list;
    for (int i = 0; i < feeds; ++i) {
        const QString unique = QStringLiteral("&feed=%1").arg(i);
        list.append(
            QJsonObject{{QStringLiteral("id"), QStringLiteral("feed-%1").arg(i)},
                        {QStringLiteral("url"), tools.blasterUrl(scheme, pathAndQuery + unique)},
                        {QStringLiteral("fields"),
                         QJsonObject{{QStringLiteral("sequence"), QStringLiteral("/seq")},
                                     {QStringLiteral("id"), QStringLiteral("/id")},
                                     {QStringLiteral("timestamp"), QStringLiteral("/ts")}}}});
    }
    return tools.write(name, QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                                       {QStringLiteral("feeds"), list}})
                                 .toJson());
}

void measureWebSocket(Tools &tools, Table &table)
{
    const std::map<QString, QString> targets{
        {QStringLiteral("whole window"), QStringLiteral(">= 0.5")}};
    for (const auto &[bytes, count] :
         {std::pair{120, 1'000'000}, std::pair{1'000, 400'000}, std::pair{16'000, 40'000}})
        measure(tools,
                {QStringLiteral("WebSocket"), QStringLiteral("ws"), QStringLiteral("/ws"), bytes,
                 scaled(tools, count)},
                table, "bare QWebSocket", "ws.js", true, targets);
}

void measureEventStream(Tools &tools, Table &table)
{
    for (const auto &[bytes, count] :
         {std::pair{120, 300'000}, std::pair{1'000, 150'000}, std::pair{16'000, 20'000}})
        measure(tools,
                {QStringLiteral("SSE, a chunk per event"), QStringLiteral("http"),
                 QStringLiteral("/sse"), bytes, scaled(tools, count)},
                table, "bare buffered QNAM", "sse.js", bytes == 120,
                {{QStringLiteral("probe --quiet"), QStringLiteral(">= 0.9")}});
    measure(tools,
            {QStringLiteral("SSE, unchunked"), QStringLiteral("http"), QStringLiteral("/sse-plain"),
             120, scaled(tools, 1'000'000)},
            table, "bare buffered QNAM", "sse.js", true, {});
}

} // namespace feedscope::bench
