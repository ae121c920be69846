// A new token from the refresh server: one POST, one answer.
// Thread, Owner, Contract: tokensource.h.
// Rules: what is shown to the server is the secret of `refresh.token`, else the token in hand; as
//   `Authorization: Bearer`, or inside the body where that has a {{token}}. It goes to the
//   configured address alone: no redirect is followed, no header of the feed goes along. The
//   feed's proxy and TLS settings hold here too.
// Errors: ErrorKind::Token for a network that fails, 408, 425, 429 and 5xx; ErrorKind::SignIn for every
//   other answer without a token, and for a certificate that is not valid.
// Caps: kPatience for all of it; kLargestAnswer bytes of answer.
// Source: CONTRACT.md section 5; RFC 6749 sections 5.2, 6; RFC 6750 section 2.1.
#pragma once

#include "httpexchange.h"
#include "secret.h"
#include "tokensource.h"

#include <memory>

namespace feedscope {

class HttpTokenSource : public TokenSource
{
    Q_OBJECT

public:
    static constexpr Millis kPatience{10'000};

    // `feed.auth.refresh` is set.
    HttpTokenSource(const FeedConfig &feed, SecretFetch fetch, Scheduler &scheduler,
                    QObject *parent = nullptr);
    ~HttpTokenSource() override;

    void ask(const QByteArray &current) override;
    void cancel() override;

private:
    void post(const QByteArray &credential);
    void read();
    void judge();
    void fail(ErrorKind kind, const QString &detail, std::optional<Millis> retryAfter = {});
    void failBy(const FeedError &error);
    QString server() const;

    const FeedConfig m_feed;
    const RefreshConfig m_refresh;
    const SecretFetch m_fetch;
    Scheduler &m_scheduler;
    std::unique_ptr<HttpExchange> m_exchange;
    QByteArray m_answer;
    quint64 m_question = 0;
    Alarm m_patience;
};

} // namespace feedscope
