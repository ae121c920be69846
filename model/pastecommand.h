// One pasted command line, option by option: the part that cURL, wscat and websocat share.
// Thread: any; pure.
// Errors: what is not understood becomes a note of the draft, with the reason; `problem` where
//   nothing is left.
#pragma once

#include "pastedraft.h"

#include <QStringList>
#include <functional>
#include <span>

namespace feedscope {

struct CommandOption
{
    enum class Value { None, Needed };

    // What all three programs have.
    static constexpr char kInsecure[] =
        "Refused: Feedscope never skips the check of a certificate. For a private authority, set "
        "its CA file under TLS.";
    static constexpr char kCertificate[] = "Set the client certificate and its key under TLS.";
    static void understood(PasteDraft &, const QString &) {}

    const char *name;  // "--header"
    const char *brief; // "-H"; null for none
    Value value;
    void (*take)(PasteDraft &draft, const QString &value); // null: `why` it is left out
    const char *why;
};

// `arguments` without the program's name; what is no option goes to `operand`.
void readOptions(const QStringList &arguments, std::span<const CommandOption> options,
                 PasteDraft &draft, const std::function<void(const QString &)> &operand);

PastedFeed readCurl(const QStringList &arguments, QString &problem);
PastedFeed readWscat(const QStringList &arguments, QString &problem);
PastedFeed readWebsocat(const QStringList &arguments, QString &problem);

} // namespace feedscope
