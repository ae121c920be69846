#include "secretcommand.h"

#include "secretstore.h"

#include <QEventLoop>
#include <QIODevice>
#include <QTextStream>

namespace feedscope {

namespace {

constexpr int kUsageError = 2;
constexpr qsizetype kLongestName = 200; // as in the config file
constexpr qint64 kLongestSecret = 65'536;

constexpr char kHelp[] =
    "feedscope secret set NAME      puts the token read from standard input into the keychain\n"
    "feedscope secret forget NAME   takes it out again\n"
    "A feed uses it with \"token\": {\"keychain\": \"NAME\"}. To be asked for it without an echo:\n"
    "  read -rs T && printf %s \"$T\" | feedscope secret set NAME\n";

SecretVault::Answer awaitAnswer(const std::function<void(SecretVault::Reply)> &call)
{
    QEventLoop loop;
    SecretVault::Answer result;
    call([&](const SecretVault::Answer &answer) {
        result = answer;
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace

int runSecretCommand(const QStringList &arguments, SecretVault &vault,
                     const SecretCommandStreams &streams)
{
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        streams.out << kHelp;
        return 0;
    }
    const QString verb = arguments.value(0);
    const QString name = arguments.value(1);
    const bool isSet = verb == QLatin1StringView("set");
    const bool isKnown = isSet || verb == QLatin1StringView("forget");
    if (!isKnown || arguments.size() != 2 || name.isEmpty() || name.size() > kLongestName) {
        streams.err << "feedscope secret: allowed: set NAME or forget NAME, with a name of 1 to "
                    << kLongestName << " characters; see feedscope secret --help.\n";
        return kUsageError;
    }
    SecretVault::Answer answer;
    if (isSet) {
        const Secret secret =
            checkedSecret(streams.in.read(kLongestSecret + 1), QStringLiteral("Standard input"),
                          QStringLiteral("write the token to it."));
        if (!secret.ok()) {
            streams.err << "feedscope secret: " << secret.error << '\n';
            return kUsageError;
        }
        answer = awaitAnswer(
            [&](SecretVault::Reply reply) { vault.write(name, secret.value, std::move(reply)); });
    } else {
        answer =
            awaitAnswer([&](SecretVault::Reply reply) { vault.forget(name, std::move(reply)); });
    }
    if (answer.kept == SecretVault::Kept::Lastingly) {
        streams.out << (isSet ? "Kept in the keychain as " : "Not in the keychain any more: ")
                    << name << '\n';
        return 0;
    }
    streams.err << "feedscope secret: nothing was changed that lasts. " << answer.note << '\n';
    return 1;
}

} // namespace feedscope
