#include "secretstore.h"

#include <QFile>
#include <QProcess>
#include <algorithm>

namespace feedscope {

namespace {

constexpr qint64 kLargest = 65'536;
constexpr int kCommandMs = 5'000;

// Files are rotated and commands fail for a while; the environment of a process does not change.
Secret failed(const QString &error, Secret::Outcome outcome = Secret::Outcome::Unavailable)
{
    return {{}, error, outcome};
}

Secret fromEnvironment(const SecretSource &source)
{
    // The name is not repeated: people write the token itself in its place.
    const QString where = QStringLiteral("The environment variable named for the token");
    const QString remedy = QStringLiteral("set it to the token and export it.");
    const QByteArray name = source.name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return failed(QStringLiteral("%1 is not set; %2").arg(where, remedy),
                      Secret::Outcome::Missing);
    Secret secret = checkedSecret(qgetenv(name.constData()), where, remedy);
    if (!secret.ok())
        secret.outcome = Secret::Outcome::Missing;
    return secret;
}

Secret fromFile(const SecretSource &source)
{
    QFile file(source.name);
    const QString where = QStringLiteral("The token file %1").arg(source.name);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("%1 cannot be read (%2); check the path and its permissions.")
                          .arg(where, file.errorString()));
    return checkedSecret(file.read(kLargest + 1), where,
                         QStringLiteral("write the token into it."));
}

Secret fromCommand(const SecretSource &source)
{
    if (source.command.isEmpty())
        return failed(QStringLiteral("The token command is empty; name a program."),
                      Secret::Outcome::Missing);
    const QString where = QStringLiteral("The token command %1").arg(source.command.first());
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(source.command.first(), source.command.mid(1));
    if (!process.waitForStarted(kCommandMs))
        return failed(QStringLiteral("%1 cannot be started; check its path.").arg(where));
    if (!process.waitForFinished(kCommandMs)) {
        process.kill();
        process.waitForFinished(kCommandMs);
        return failed(QStringLiteral("%1 did not end within 5 s; it must print the token and end.")
                          .arg(where));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(QStringLiteral("%1 failed (exit code %2); run it by hand to see why.")
                          .arg(where)
                          .arg(process.exitCode()));
    return checkedSecret(process.readAllStandardOutput(), where,
                         QStringLiteral("it must print the token."));
}

} // namespace

// Tools and editors end files with a line break; a header must not.
Secret checkedSecret(const QByteArray &raw, const QString &where, const QString &remedy)
{
    const QByteArray value = raw.trimmed();
    if (raw.size() > kLargest)
        return failed(QStringLiteral("%1 holds more than %2 bytes; a token is expected.")
                          .arg(where)
                          .arg(kLargest));
    if (value.isEmpty())
        return failed(QStringLiteral("%1 is empty; %2").arg(where, remedy));
    const bool printable =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 0x7F; });
    if (!printable)
        return failed(
            QStringLiteral("%1 holds a line break or a character that is not ASCII, which "
                           "a header cannot carry; put the token alone there.")
                .arg(where));
    return {value, {}, Secret::Outcome::Found};
}

Secret fetchSecret(const SecretSource &source)
{
    switch (source.kind) {
    case SecretSource::Kind::Env:
        return fromEnvironment(source);
    case SecretSource::Kind::File:
        return fromFile(source);
    case SecretSource::Kind::Command:
        return fromCommand(source);
    case SecretSource::Kind::Keychain:
        break;
    }
    return failed(
        QStringLiteral("There is no keychain here; use env, file or command as the source of the "
                       "token."),
        Secret::Outcome::Missing);
}

} // namespace feedscope
