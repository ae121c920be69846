#include "proxysettings.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace feedscope {
namespace {

// "Ask the process default", which is no proxy too, takes the buffered path inside Qt: cheaper, and
// on the other a request hangs whose kept connection is reset just as it leaves.
class BufferedDirectFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

bool isDefaultDirect()
{
    return QNetworkProxy::applicationProxy().type() == QNetworkProxy::NoProxy &&
           !QNetworkProxyFactory::usesSystemConfiguration();
}

} // namespace

void useNoSystemProxy()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

QNetworkProxy proxyFor(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool isSocks = scheme.startsWith(QLatin1StringView("socks5"));
    if (url.isEmpty() || (!isSocks && !scheme.startsWith(QLatin1StringView("http"))))
        return QNetworkProxy::NoProxy;
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        quint16(url.port(isSocks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                        url.password(QUrl::FullyDecoded));
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability |
                          QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

QNetworkProxy proxyTowards(const QUrl &url, QNetworkProxy proxy)
{
    // There is no name to look up.
    if (QHostAddress(url.host()).protocol() == QAbstractSocket::IPv6Protocol)
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

void applyProxy(QNetworkAccessManager &manager, const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy && isDefaultDirect())
        manager.setProxyFactory(new BufferedDirectFactory); // the manager owns it
    else
        manager.setProxy(proxy);
}

} // namespace feedscope
