#include "tokenanswer.h"

#include "jwtexpiry.h"
#include "pointerpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace feedscope {

namespace {

constexpr double kLongestSeconds = 10.0 * 366 * 24 * 3600;

QJsonValue valueAt(const QJsonDocument &document, const QString &pointer)
{
    const auto path = pointerPath(pointer);
    if (!path)
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue value =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const PointerToken &token : *path) {
        if (value.isArray() && token.index && *token.index < quint64(value.toArray().size()))
            value = value.toArray().at(qsizetype(*token.index));
        else
            value = value.toObject().value(QString::fromUtf8(token.key));
    }
    return value;
}

std::optional<WallTime> expiryOf(const QJsonValue &expiresIn, WallTime now)
{
    bool isNumber = expiresIn.isDouble();
    double seconds = expiresIn.toDouble();
    if (expiresIn.isString())
        seconds = expiresIn.toString().toDouble(&isNumber);
    if (!isNumber || !(seconds > 0))
        return std::nullopt;
    return WallTime{now.msSinceEpoch + qint64(std::min(seconds, kLongestSeconds) * 1000)};
}

} // namespace

bool isTokenText(const QByteArray &value)
{
    return !value.isEmpty() &&
           std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

TokenAnswer readTokenAnswer(const QByteArray &body, const RefreshConfig &refresh, WallTime now)
{
    if (body.size() > kLargestAnswer)
        return {{}, QStringLiteral("the answer is longer than %1 bytes").arg(kLargestAnswer)};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return {{}, QStringLiteral("the answer is not JSON")};
    const QJsonValue found = valueAt(document, refresh.tokenPointer);
    Token token{found.toString().toUtf8(), {}};
    if (!found.isString() || token.value.isEmpty())
        return {{},
                QStringLiteral("the answer has no text at %1; set tokenPointer to where the token "
                               "is")
                    .arg(refresh.tokenPointer)};
    if (!isTokenText(token.value))
        return {{},
                QStringLiteral("what the answer has at %1 is no token: it holds a blank or a "
                               "character that is not ASCII")
                    .arg(refresh.tokenPointer)};
    token.expires = expiryOf(valueAt(document, refresh.expiresInPointer), now);
    if (!token.expires)
        token.expires = jwtExpiry(token.value);
    return {token, {}};
}

} // namespace feedscope
