// `feedscope secret set|forget NAME`: puts a token into the system's keychain, for feeds whose
// token is {"keychain": NAME}, without a window. The token comes from standard input, never from
// the command line.
// Thread: the main thread, which has a QCoreApplication.
// Errors: exit 2 for a usage error, 1 with a sentence on `err` when it was not kept lastingly.
#pragma once

#include "secretvault.h"

#include <QStringList>

class QIODevice;
class QTextStream;

namespace feedscope {

struct SecretCommandStreams
{
    QIODevice &in;
    QTextStream &out;
    QTextStream &err;
};

// `arguments` are what follows the word "secret".
int runSecretCommand(const QStringList &arguments, SecretVault &vault,
                     const SecretCommandStreams &streams);

} // namespace feedscope
