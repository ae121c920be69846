// The proxy of a feed, as a person configured it; never the system's.
// Thread: any.
// Errors: a URL that is no proxy gives NoProxy (configparser.h has refused it before). A password
//   in it goes to the proxy and nowhere else.
#pragma once

#include <QNetworkProxy>
#include <QUrl>

class QNetworkAccessManager;

namespace feedscope {

// For main(), before anything connects. Besides asking the system for a proxy, Qt would read the
// headers of an answer with a system call per byte and not stop while more come: a flood of them
// then holds the thread, and whoever waits for it, for as long as it lasts.
void useNoSystemProxy();

// http and https URLs are HTTP CONNECT proxies, socks5 and socks5h SOCKS5; both resolve names.
QNetworkProxy proxyFor(const QUrl &url);

// The same for an address: of a literal IPv6 address Qt would look for an IPv4 one, as the proxy's
// own is, and find none.
QNetworkProxy proxyTowards(const QUrl &url, QNetworkProxy proxy);

// Sets it, and makes the manager's direct connections buffered: a Qt socket without a proxy reads
// small chunks with several system calls each, 3.4 times the CPU (measured on Qt 6.4).
void applyProxy(QNetworkAccessManager &manager, const QNetworkProxy &proxy);

} // namespace feedscope
