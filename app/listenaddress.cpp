#include "listenaddress.h"

namespace feedscope {

std::optional<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return std::nullopt; // IPv6 without brackets: where the port begins is a guess
    if (host == QLatin1StringView("localhost"))
        host = QStringLiteral("127.0.0.1");
    ListenAddress wanted;
    bool isNumber = false;
    wanted.port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || !isNumber || !wanted.address.setAddress(host))
        return std::nullopt;
    return wanted;
}

QString wrongListenAddress(const QString &option, const QString &text)
{
    return QStringLiteral("%1 cannot be \"%2\". Allowed: an IP address and a port, such as "
                          "127.0.0.1:8080 or [::1]:0.")
        .arg(option, text);
}

} // namespace feedscope
