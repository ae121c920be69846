#include "faultcontrol.h"

#include "duration.h"
#include "faultreader.h"
#include "faultrules.h"
#include "httprequestparser.h"
#include "jsonline.h"
#include "jsontext.h"

#include <QNetworkProxy>
#include <QPointer>
#include <memory>

namespace feedscope {

namespace {

constexpr int kMostFaultsAtOnce = int(FaultRelay::kMostFaults);

HttpAnswer refused(int status, const QString &why)
{
    JsonLine line;
    line.text("error", why);
    return {status, QByteArrayLiteral("application/json"), line.object() + '\n', {}};
}

QString firstOf(const QList<ConfigIssue> &issues)
{
    const ConfigIssue &issue = issues.first();
    return issue.pointer.isEmpty() ? issue.message
                                   : issue.pointer + QStringLiteral(": ") + issue.message;
}

// Of JSON that is one fault, or a list of them.
struct FaultList
{
    QList<FaultSpec> faults;
    QString error;
};

void readOne(const JsonNode &node, const QString &pointer, FaultList &list)
{
    IssueList issues;
    JsonReader reader(node, pointer, issues);
    FaultSpec fault;
    if (readFault(node, reader, {}, issues, fault))
        list.faults.append(fault);
    else if (list.error.isEmpty())
        list.error = firstOf(issues.issues());
}

FaultList readFaults(const QByteArray &body, bool isList)
{
    FaultList list;
    const ParsedJson parsed = parseJsonText(body);
    if (!parsed.issues.isEmpty()) {
        list.error = firstOf(parsed.issues);
    } else if (!isList) {
        readOne(parsed.root, {}, list);
    } else if (parsed.root.kind != JsonNode::Kind::Array ||
               parsed.root.items.size() > kMostFaultsAtOnce) {
        list.error =
            QStringLiteral("allowed: an array of at most %1 faults").arg(kMostFaultsAtOnce);
    } else {
        for (size_t i = 0; i < parsed.root.items.size(); ++i)
            readOne(parsed.root.items[i], u'/' + QString::number(i), list);
    }
    return list;
}

bool isLocalName(QByteArray host)
{
    if (const qsizetype colon = host.lastIndexOf(':'); colon > host.lastIndexOf(']'))
        host.truncate(colon);
    return host.isEmpty() || host == "localhost" || host == "[::1]" ||
           QHostAddress(QString::fromLatin1(host)).isLoopback();
}

QByteArray toJson(const FaultRelay::Standing &standing)
{
    JsonLine line;
    line.number("id", standing.id).text("kind", faultName(standing.fault.kind));
    for (const FaultParameter &parameter : givenFaultParameters(standing.fault)) {
        if (parameter.isNumber)
            line.raw(parameter.name.toUtf8(), parameter.value.toUtf8());
        else
            line.text(parameter.name.toUtf8(), parameter.value);
    }
    return line.number("endsInMs", qint64(standing.left.count())).object();
}

} // namespace

FaultControl::FaultControl(FaultRelay &relay, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_relay(relay)
    , m_scheduler(scheduler)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &FaultControl::accept);
}

bool FaultControl::listen(const QHostAddress &address, quint16 port, QString *error)
{
    if (m_server.listen(address, port))
        return true;
    *error = QStringLiteral("Cannot listen on %1 port %2 for --control: %3.")
                 .arg(address.toString())
                 .arg(port)
                 .arg(m_server.errorString());
    return false;
}

QUrl FaultControl::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_server.serverAddress().toString());
    url.setPort(m_server.serverPort());
    return url;
}

HttpAnswer FaultControl::handle(const LabRequest &request, const QByteArray &body)
{
    if (request.has("origin") || !isLocalName(request.header("host")))
        return refused(403, QStringLiteral("web pages may not switch faults"));
    const bool isAll =
        request.path == QLatin1StringView("/faults") || request.path == QLatin1StringView("/");
    bool isNumber = false;
    const quint64 id = request.path.section(u'/', 2).toULongLong(&isNumber);
    const bool isOne = isNumber && request.path.startsWith(QLatin1StringView("/faults/"));
    if (!isAll && !isOne)
        return refused(404, QStringLiteral("allowed: /faults, /faults/ID"));
    if (request.method == "GET" && isAll)
        return list(200);
    if (request.method == "POST" && isAll)
        return add(body);
    if (request.method == "PUT" && isAll)
        return replace(body);
    if (request.method != "DELETE")
        return refused(405, QStringLiteral("allowed: GET, POST, PUT, DELETE on /faults, DELETE on "
                                           "/faults/ID"));
    if (isAll)
        m_relay.endAll();
    else if (!m_relay.end(id))
        return refused(404, QStringLiteral("fault %1 is not in force").arg(id));
    return list(200);
}

HttpAnswer FaultControl::add(const QByteArray &body)
{
    const FaultList read = readFaults(body, false);
    if (!read.error.isEmpty())
        return refused(400, read.error);
    const quint64 id = m_relay.add(read.faults.first());
    return id == 0
               ? refused(400,
                         QStringLiteral("%1 faults are in force already").arg(kMostFaultsAtOnce))
               : list(200, id);
}

HttpAnswer FaultControl::replace(const QByteArray &body)
{
    const FaultList read = readFaults(body, true);
    if (!read.error.isEmpty())
        return refused(400, read.error);
    m_relay.endAll();
    for (const FaultSpec &fault : read.faults)
        m_relay.add(fault);
    return list(200);
}

HttpAnswer FaultControl::list(int status, quint64 added) const
{
    QByteArrayList faults;
    for (const FaultRelay::Standing &standing : m_relay.inForce())
        faults.append(toJson(standing));
    JsonLine line;
    line.text("listen", m_relay.url().toString())
        .text("upstream", m_relay.address().upstream.toString(QUrl::RemoveQuery))
        .number("connections", qint64(m_relay.connections()))
        .raw("faults", '[' + faults.join(',') + ']');
    if (added > 0)
        line.number("added", added);
    return {status, QByteArrayLiteral("application/json"), line.object() + '\n', {}};
}

void FaultControl::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QObject::destroyed, this, [this] { --m_clients; });
        if (++m_clients > kMostClients) {
            client->abort();
            continue;
        }
        const auto patience = std::make_shared<Alarm>(m_scheduler);
        patience->at(m_scheduler.now() + kPatience, [client = QPointer<QTcpSocket>(client)] {
            if (client)
                client->abort();
        });
        connect(client, &QTcpSocket::readyRead, this, [this, client, patience] { read(client); });
    }
}

void FaultControl::read(QTcpSocket *client)
{
    const QByteArray received = client->peek(httpHeadCap + kMostBody);
    const HttpParse parse = parseHttpHead(received);
    if (parse.outcome == HttpParse::Outcome::NeedMore)
        return;
    HttpAnswer answer;
    if (parse.outcome == HttpParse::Outcome::Refused) {
        answer = refused(parse.status, QString::fromUtf8(parse.reason));
    } else if (parse.bodySize > kMostBody) {
        answer = refused(413, QStringLiteral("allowed: %1 bytes").arg(kMostBody));
    } else if (received.size() < parse.headSize + parse.bodySize) {
        return;
    } else {
        answer = handle(parse.request, received.mid(parse.headSize, qsizetype(parse.bodySize)));
    }
    client->disconnect(this);
    connect(client, &QObject::destroyed, this, [this] { --m_clients; });
    client->readAll();
    client->write(serialise(answer, false));
    client->disconnectFromHost();
}

} // namespace feedscope

#include "moc_faultcontrol.cpp"
