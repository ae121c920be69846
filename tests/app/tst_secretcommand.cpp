// Tokens into the vault by hand, and from there to a feed.
#include "secretcommand.h"
#include "secretreader.h"
#include "sessionvault.h"

#include <QBuffer>
#include <QTextStream>
#include <QtTest>

using namespace feedscope;

namespace {

// A keychain that works, as far as anybody can see.
class FakeKeychain : public SessionVault
{
public:
    FakeKeychain()
        : SessionVault(QString())
    {
    }
    void write(const QString &name, const QByteArray &secret, Reply reply) override
    {
        SessionVault::write(name, secret, [reply](Answer answer) {
            answer.kept = Kept::Lastingly;
            reply(answer);
        });
    }
};

struct Run
{
    int exitCode = 0;
    QString out;
    QString err;
};

Run run(const QStringList &arguments, SecretVault &vault, const QByteArray &input = {})
{
    Run result;
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    QTextStream out(&result.out);
    QTextStream err(&result.err);
    result.exitCode = runSecretCommand(arguments, vault, {in, out, err});
    return result;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class SecretCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSetIsFoundByTheReaderUntilItIsForgotten()
    {
        FakeKeychain vault;
        QCOMPARE(run(words("set orders"), vault, "s3cr3t\n").exitCode, 0);
        SecretReader reader(&vault);
        QObject context;
        const SecretSource source{SecretSource::Kind::Keychain, QStringLiteral("orders"), {}};
        std::optional<Secret> got;
        reader.fetch()(source, context, [&](const Secret &secret) { got = secret; });
        QVERIFY(!got);
        QTRY_VERIFY(got);
        QCOMPARE(got->value, QByteArray("s3cr3t"));
        run(words("forget orders"), vault);
        got.reset();
        reader.fetch()(source, context, [&](const Secret &secret) { got = secret; });
        QTRY_VERIFY(got);
        QCOMPARE(got->outcome, Secret::Outcome::Missing);
    }

    void vaultThatForgetsSaysSoAndFails()
    {
        SessionVault vault(QStringLiteral("No keychain here."));
        const Run result = run(words("set orders"), vault, "s3cr3t\n");
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.err.contains(QStringLiteral("No keychain here.")));
    }

    void wrongUseIsRefusedWithoutTheSecret_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("nothing") << QStringList() << QByteArray("S3CRET");
        QTest::newRow("no name") << words("set") << QByteArray("S3CRET");
        QTest::newRow("token on the command line") << words("set a S3CRET") << QByteArray();
        QTest::newRow("unknown verb") << words("show a") << QByteArray("S3CRET");
        QTest::newRow("empty token") << words("set a") << QByteArray("\n");
        QTest::newRow("two lines") << words("set a") << QByteArray("S3CRET\nS3CRET");
        QTest::newRow("too long") << words("set a") << QByteArray(70'000, 'S');
    }
    void wrongUseIsRefusedWithoutTheSecret()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        FakeKeychain vault;
        const Run result = run(arguments, vault, input);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!result.err.isEmpty());
        QVERIFY(!result.err.contains(QStringLiteral("S3CRET")));
        QVERIFY(!vault.has(QStringLiteral("a")));
    }

    void memoryIsBounded()
    {
        SessionVault vault(QStringLiteral("why"));
        int refused = 0;
        for (int i = 0; i <= SessionVault::kMost; ++i) {
            vault.write(QString::number(i), "x", [&](const SecretVault::Answer &answer) {
                refused += answer.kept == SecretVault::Kept::Nowhere ? 1 : 0;
            });
        }
        QTRY_COMPARE(refused, 1);
    }
};

QTEST_GUILESS_MAIN(SecretCommandTest)
#include "tst_secretcommand.moc"
