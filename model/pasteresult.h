// What was understood of something a person pasted or dropped, what was left out and why, and which
// parts are secrets.
// Thread: any; values.
// Rules: `secret` and `covered` are the only places that hold secrets; no note, name or config does. Whoever takes
//   a feed gives its secret to the vault and forgets it.
#pragma once

#include "feedconfig.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace feedscope {

struct PasteNote
{
    QString what; // "Address", "-k"
    QString text; // the value for people, or why it was left out
    friend bool operator==(const PasteNote &, const PasteNote &) = default;
};

struct PastedFeed
{
    // Its id is a suggestion; where `secret` is set, auth.token is a keychain entry without a name.
    FeedConfig config;
    QByteArray secret;
    QList<PasteNote> understood;
    QList<PasteNote> ignored;
    QStringList covered; // every secret that was seen, kept or not; for `masked` alone
};

struct PasteResult
{
    enum class Kind { Nothing, Url, Curl, Wscat, Websocat, Har, ConfigFile };
    Kind kind = Kind::Nothing;
    QList<PastedFeed> feeds;  // empty when there is a problem
    QList<PasteNote> ignored; // of no one feed: requests of a HAR that are no feeds
    QString problem;          // a sentence that says what to do
    QString masked;           // the text with its secrets covered, to show in its place
    bool ok() const { return problem.isEmpty() && !feeds.isEmpty(); }
};

QString pasteKindName(PasteResult::Kind kind); // "cURL command"

} // namespace feedscope
