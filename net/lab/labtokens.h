// Bearer tokens that expire: nothing is stored, a token carries its end and a seal.
// Thread: any; pure. The seal keeps a lab honest, no secret: it comes from the server's seed.
// Errors: check() says in words why a header is refused; never with the token in it.
// Source: RFC 6750 section 2.1 (Authorization: Bearer).
#pragma once

#include "instant.h"

#include <QByteArray>

namespace feedscope {

class LabTokens
{
public:
    explicit LabTokens(quint64 seed)
        : m_key(QByteArray::number(seed))
    {
    }

    QByteArray issue(WallTime now, Millis lives) const;
    // Empty: the value of an Authorization header holds a live token of ours.
    QByteArray refusal(const QByteArray &authorization, WallTime now) const;
    // When the token of a header that is not refused ends.
    static WallTime endOf(const QByteArray &authorization);

private:
    QByteArray seal(const QByteArray &end) const;

    QByteArray m_key;
};

} // namespace feedscope
