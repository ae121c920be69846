// A feed while a person edits it: every field as the text in its box, by the JSON pointer it has in
// the config file, so that half-typed values can be held and judged by the file's own rules.
// Thread: any; a value.
// Units: durations are shown in seconds ("0.25", "15") and may be typed as in files ("1m30s").
// Errors: read() tells every problem, each with its field and a sentence that says how to fix it.
// Rules: the token that is typed is held here only until it is given to the vault; a draft is never
//   written anywhere.
// Source: CONTRACT.md section 5; ui-spec.md section 6 (Feed dialog).
#pragma once

#include "feedconfig.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace feedscope {

struct DraftProblem
{
    QString field; // its JSON pointer
    QString text;
    friend bool operator==(const DraftProblem &, const DraftProblem &) = default;
};

struct DraftRung
{
    TransportKind kind = TransportKind::WebSocket;
    bool isOn = true;
    friend bool operator==(const DraftRung &, const DraftRung &) = default;
};

class FeedDraft
{
public:
    explicit FeedDraft(const FeedConfig &config = {});

    // The box of a field; "/url", "/fields/sequence", "/backoff/base", "/auth/token/keychain".
    QString text(const QString &field) const { return m_texts.value(field); }
    void setText(const QString &field, const QString &text) { m_texts.insert(field, text); }
    bool isOn(const QString &field) const { return text(field) == QLatin1StringView("true"); }
    void setOn(const QString &field, bool on);

    bool isAutomatic = true; // else `only` is the transport
    TransportKind only = TransportKind::WebSocket;
    QList<DraftRung> ladder; // of auto, all four
    QList<std::pair<QString, QString>> headers;
    QStringList subscribe; // empty ones are left out
    AuthConfig::Kind signIn = AuthConfig::Kind::None;
    SecretSource::Kind tokenFrom = SecretSource::Kind::Keychain;
    bool renewsToken = false;
    QByteArray typedToken;     // empty: the one that is kept stays
    bool hasKeptToken = false; // the keychain has one under this feed's entry

    struct Outcome
    {
        FeedConfig config;            // good when there is no problem
        QList<DraftProblem> problems; // in the order of the fields
        bool ok() const { return problems.isEmpty(); }
    };
    // `otherIds`: of the feeds beside it. An empty id is made from the name or the address.
    Outcome read(const QStringList &otherIds) const;

    friend bool operator==(const FeedDraft &, const FeedDraft &) = default;

private:
    QHash<QString, QString> m_texts;
    FeedConfig m_before; // for what has no box
};

// "orders-apac", "orders-apac-2": made of letters, digits, ".", "_", "-", and none of `taken`.
QString freeId(const QString &wanted, const QStringList &taken);
// "15" for 15 s, "0.25" for 250 ms.
QString secondsText(Millis value);

} // namespace feedscope
