#include "socketprobe.h"

#include "tlssettings.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

bool isEncrypted(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("wss") || url.scheme() == QLatin1StringView("https");
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return QStringLiteral("TLS");
    }
}

QString firstOf(const QStringList &texts)
{
    return texts.isEmpty() ? Words::tr("nobody named") : texts.first();
}

} // namespace

SocketProbe::SocketProbe(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_patience(scheduler)
{
    connect(&m_socket, &QSslSocket::connected, this, &SocketProbe::encrypt);
    connect(&m_socket, &QSslSocket::encrypted, this, &SocketProbe::encrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] { fail(m_socket.errorString()); });
}

SocketProbe::~SocketProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_socket.disconnect(this);
    m_socket.abort();
}

QString SocketProbe::took() const
{
    return QStringLiteral("%1 ms").arg(toMillis(m_scheduler.now() - m_since).count());
}

void SocketProbe::begin(const QString &text)
{
    m_since = m_scheduler.now();
    m_steps.append({TestStep::State::Running, text, {}});
    emit stepped();
}

void SocketProbe::finish(TestStep::State state, const QString &text, const QString &detail)
{
    m_steps.last() = {state, text, detail};
    emit stepped();
}

void SocketProbe::fail(const QString &text)
{
    if (m_hasEnded)
        return;
    const QString what = m_steps.last().text;
    m_steps.last() = {TestStep::State::Failed, what, took()};
    m_steps.append({TestStep::State::Skipped, text, {}});
    end(false);
}

void SocketProbe::end(bool reached)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_patience.cancel();
    m_socket.disconnect(this);
    m_socket.abort();
    emit stepped();
    emit ended(reached);
}

void SocketProbe::start(const QUrl &url, const FeedConfig &config)
{
    m_url = url;
    m_config = config;
    m_patience.at(m_scheduler.now() + kPatience,
                  [this] { fail(Words::tr("No answer within 15 s.")); });
    if (!config.proxy.isEmpty()) {
        begin(Words::tr("Through the proxy"));
        finish(TestStep::State::Passed, Words::tr("Through the proxy"),
               config.proxy.host() + u':' + QString::number(config.proxy.port()));
        return end(true);
    }
    const QString host = url.host();
    if (QHostAddress address; address.setAddress(host))
        return connectTo(host);
    begin(Words::tr("Server found"));
    m_lookup = QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) { resolved(info); });
}

void SocketProbe::resolved(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_hasEnded)
        return;
    if (info.addresses().isEmpty())
        return fail(Words::tr("The name %1 does not exist, or the name server cannot be "
                              "reached.")
                        .arg(m_url.host()));
    const QString address = info.addresses().first().toString();
    finish(TestStep::State::Passed, Words::tr("Server found"), address + u' ' + took());
    connectTo(m_url.host());
}

void SocketProbe::connectTo(const QString &address)
{
    begin(Words::tr("TCP connected"));
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(address, quint16(m_url.port(isEncrypted(m_url) ? 443 : 80)));
}

void SocketProbe::encrypt()
{
    finish(TestStep::State::Passed, Words::tr("TCP connected"), took());
    if (!isEncrypted(m_url))
        return end(true);
    begin(QStringLiteral("TLS"));
    QString error;
    const auto tls = tlsConfiguration(m_config.tls, &error);
    if (!tls)
        return fail(error);
    m_socket.setSslConfiguration(*tls);
    m_socket.setPeerVerifyName(m_url.host());
    m_socket.startClientEncryption();
}

void SocketProbe::encrypted()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    const qint64 days =
        (certificate.expiryDate().toMSecsSinceEpoch() - m_scheduler.wallNow().msSinceEpoch) /
        86'400'000;
    finish(TestStep::State::Passed,
           Words::tr("%1, certificate valid").arg(protocolName(m_socket.sessionProtocol())),
           took());
    begin(Words::tr("Certificate"));
    finish(TestStep::State::Passed,
           Words::tr("By %1").arg(firstOf(certificate.issuerInfo(QSslCertificate::CommonName))),
           Words::tr("%1 days left").arg(days));
    end(true);
}

} // namespace feedscope
