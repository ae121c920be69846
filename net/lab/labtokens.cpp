#include "labtokens.h"

#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>

namespace feedscope {

QByteArray LabTokens::seal(const QByteArray &end) const
{
    return QMessageAuthenticationCode::hash(end, m_key, QCryptographicHash::Sha256)
        .toHex()
        .first(32);
}

QByteArray LabTokens::issue(WallTime now, Millis lives) const
{
    const QByteArray end = QByteArray::number(now.msSinceEpoch + qint64(lives.count()));
    return "lab-" + end + '-' + seal(end);
}

QByteArray LabTokens::refusal(const QByteArray &authorization, WallTime now) const
{
    if (authorization.isEmpty())
        return QByteArrayLiteral("There is no Authorization header: fetch a token from /token.");
    const qsizetype blank = authorization.indexOf(' ');
    const bool bearer = authorization.left(blank).toLower() == "bearer";
    const QList<QByteArray> parts = authorization.mid(blank + 1).trimmed().split('-');
    if (!bearer || parts.size() != 3 || parts[0] != "lab" || parts[2] != seal(parts[1]))
        return QByteArrayLiteral("The token is not one of this server: fetch one from /token.");
    if (parts[1].toLongLong() <= now.msSinceEpoch)
        return QByteArrayLiteral("The token has expired: fetch another from /token.");
    return {};
}

WallTime LabTokens::endOf(const QByteArray &authorization)
{
    return {authorization.split('-').value(1).toLongLong()};
}

} // namespace feedscope
