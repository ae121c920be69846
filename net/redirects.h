// Which way an HTTP redirect leads, and what may go along. Qt follows none itself, because it takes
// Authorization to other origins.
// Thread: any; a value.
// Owner: one attempt.
// Rules: at most kMaxHops; https never falls to http; once a hop left the origin of the first
//   request, credentials (Authorization and every header a person configured) stay behind for the
//   rest of the way. POST becomes GET as browsers do it (301, 302, 303).
// Errors: a FeedError that names the target without its query.
// Source: CONTRACT.md section 3; RFC 9110 15.4; WHATWG Fetch 4.4 (HTTP-redirect fetch).
#pragma once

#include "feederror.h"

#include <QByteArray>
#include <QUrl>
#include <optional>

namespace feedscope {

class Redirects
{
public:
    static constexpr int kMaxHops = 10;

    Redirects(const QUrl &start, const QByteArray &method);

    // 301, 302, 303, 307 and 308.
    static bool isRedirect(int status);
    // The next hop, or why there is none; url(), method() and mayCarryCredentials() are then its.
    std::optional<FeedError> follow(int status, const QByteArray &location);

    const QUrl &url() const { return m_url; }
    const QByteArray &method() const { return m_method; }
    bool mayCarryCredentials() const { return m_sameOrigin; }

private:
    const QUrl m_start;
    QUrl m_url;
    QByteArray m_method;
    int m_hops = 0;
    bool m_sameOrigin = true;
};

} // namespace feedscope
