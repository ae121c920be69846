// What a server's refusal says about our own certificate: that it wants one, did not accept the one
// it was shown, or that it does not fit its key. Everything else of TLS is a handshake that may
// succeed next time; these cannot.
// Thread: any; pure.
// Errors: this makes one, of the kind ClientCertificate: permanent, never tried again by itself.
// Source: RFC 8446 6.2 (alerts), as OpenSSL words them ("tlsv13 alert certificate required"); the
//   answers of nginx, which speaks HTTP to a client without a certificate.
#pragma once

#include "feederror.h"

#include <QByteArrayView>
#include <optional>

namespace feedscope {

// Of a TLS connection that failed. `given`: a client certificate is configured. `agreed`: both sides
// had chosen a cipher, so that a "handshake failure" can only be about the certificate.
std::optional<FeedError> clientCertificateError(const QString &tlsText, bool given,
                                                bool agreed = false);

// To add to a drop between the handshake and any answer: some servers only hang up.
QString clientCertificateHint();

// "handshake failure" says nothing by itself: no cipher in common, or no certificate.
bool isHandshakeFailure(const QString &tlsText);

// Of an HTTP answer over TLS; only the start of its body is needed.
std::optional<FeedError> clientCertificateRefusal(int status, QByteArrayView body, bool given);
// Whether a body could say more.
bool mayRefuseCertificate(int status);

} // namespace feedscope
