// Where a token comes from, asked without waiting: a secret's place, or a refresh server.
// Thread: the feed's I/O thread, for calls and signals.
// Owner: TokenRefresher.
// Contract: ask() returns at once; then obtained() or failed(), once, from the event loop. Asking
//   again forgets the question before. Nothing after cancel().
// Errors: failed() with ErrorKind::Token where another try may work, ErrorKind::SignIn where a
//   person has to act; the detail never holds any part of a token.
#pragma once

#include "feederror.h"

#include <QByteArray>
#include <QObject>
#include <optional>

namespace feedscope {

struct Token
{
    QByteArray value;
    std::optional<WallTime> expires; // none: nobody said
    friend bool operator==(const Token &, const Token &) = default;
};

class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // `current` is the token in hand, for servers that want to see it; may be empty.
    virtual void ask(const QByteArray &current) = 0;
    virtual void cancel() = 0;

signals:
    void obtained(const feedscope::Token &token);
    void failed(const feedscope::FeedError &error);
};

} // namespace feedscope
