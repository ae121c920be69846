#include "jwtexpiry.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace feedscope {

namespace {

constexpr qsizetype kLargest = 65'536;
constexpr double kYear10000 = 253'402'300'800.0;

} // namespace

std::optional<WallTime> jwtExpiry(const QByteArray &token)
{
    if (token.size() > kLargest || token.count('.') != 2)
        return std::nullopt;
    const qsizetype first = token.indexOf('.');
    const QByteArray payload = token.mid(first + 1, token.lastIndexOf('.') - first - 1);
    const auto decoded = QByteArray::fromBase64Encoding(
        payload, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                     QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QJsonValue exp =
        QJsonDocument::fromJson(*decoded).object().value(QLatin1StringView("exp"));
    const double seconds = exp.toDouble(-1);
    if (!exp.isDouble() || !(seconds >= 0 && seconds < kYear10000))
        return std::nullopt;
    return WallTime{qint64(seconds * 1000)};
}

} // namespace feedscope
