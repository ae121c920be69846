// Fetches secrets from where the configuration says they are, and builds the Authorization header
// from them.
// Thread: any; every call reads the source afresh, so that a rotated token is found.
// Errors: `error` says what to do and never holds any part of a secret.
// Caps: 64 KiB per secret; a command gets 5 s.
// Source: RFC 6750 section 2.1 (Bearer), RFC 7617 (Basic), RFC 9110 section 5.5 (values).
#pragma once

#include "feedconfig.h"

#include <QByteArray>
#include <QString>

namespace feedscope {

struct Secret
{
    QByteArray value;
    QString error; // not empty: there is no value
    bool ok() const { return error.isEmpty(); }
};

Secret fetchSecret(const SecretSource &source);
// The value of the Authorization header; empty without an error when the feed has none.
Secret authorizationFor(const FeedConfig &feed);

} // namespace feedscope
