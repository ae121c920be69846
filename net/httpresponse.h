// What an HTTP answer, or the lack of one, means for a feed.
// Thread: any; pure.
// Errors: this makes them.
// Units: Retry-After is 0 to kMaxRetryAfter; more counts as that, a date in the past or anything
//   unreadable as none.
// Source: CONTRACT.md section 3; RFC 9110 10.2.3 (Retry-After), 5.6.7 (HTTP dates).
#pragma once

#include "feederror.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QSslError>
#include <optional>

namespace feedscope {

constexpr Millis kMaxRetryAfter{3'600'000};

std::optional<Millis> retryAfter(const QByteArray &value, WallTime now);

// A status that is no success: "503 Service Unavailable" and its Retry-After.
FeedError statusError(int status, const QString &phrase, const QByteArray &retryAfterValue,
                      WallTime now);

// Whether a content type is `type`, whatever its case and parameters.
bool isContentType(const QByteArray &value, const QByteArray &type);

// Why a reply ended without an answer. `tlsErrors` are those the reply told before.
FeedError networkError(QNetworkReply::NetworkError error, const QString &text,
                       const QList<QSslError> &tlsErrors = {});

} // namespace feedscope
