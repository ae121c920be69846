// "ADDR:PORT" of an option: an IP address (IPv6 in brackets) or "localhost", and a port; 0 is any.
// Thread: any; pure.
// Errors: nullopt.
#pragma once

#include <QHostAddress>
#include <QString>
#include <optional>

namespace feedscope {

struct ListenAddress
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;
};

std::optional<ListenAddress> parseListenAddress(const QString &text);
// The sentence for a text that is none.
QString wrongListenAddress(const QString &option, const QString &text);

} // namespace feedscope
