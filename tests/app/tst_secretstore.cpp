#include "secretstore.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace feedscope;

namespace {

SecretSource source(SecretSource::Kind kind, const QString &name)
{
    return {kind, name, {}};
}

} // namespace

class SecretStoreTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString fileHolding(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("token"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

private slots:
    void environmentVariableIsTrimmed()
    {
        qputenv("FEEDSCOPE_TEST_TOKEN", " abc \n");
        const Secret secret =
            fetchSecret(source(SecretSource::Kind::Env, QStringLiteral("FEEDSCOPE_TEST_TOKEN")));
        QCOMPARE(secret.value, QByteArray("abc"));
        QVERIFY(secret.ok());
    }

    void fileIsTrimmed()
    {
        QCOMPARE(fetchSecret(source(SecretSource::Kind::File, fileHolding("abc\r\n"))).value,
                 QByteArray("abc"));
    }

    void unusableSourceSaysWhatToDoAndNoSecret_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const int file = int(SecretSource::Kind::File);
        QTest::newRow("variable not set")
            << int(SecretSource::Kind::Env) << QStringLiteral("S3CRET_NOT_SET") << QByteArray();
        QTest::newRow("empty file") << file << QString() << QByteArray(" \n");
        QTest::newRow("two lines") << file << QString() << QByteArray("S3CRET\nS3CRET");
        QTest::newRow("not ascii") << file << QString() << QByteArray("S3CRET\xC3\xA9");
        QTest::newRow("too large") << file << QString() << QByteArray(70'000, 'S');
        QTest::newRow("keychain") << int(SecretSource::Kind::Keychain) << QStringLiteral("x")
                                  << QByteArray();
    }
    void unusableSourceSaysWhatToDoAndNoSecret()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        if (name.isEmpty())
            name = fileHolding(content);
        const Secret secret = fetchSecret(source(SecretSource::Kind(kind), name));
        QVERIFY(!secret.ok());
        QVERIFY(secret.value.isEmpty());
        QVERIFY2(!secret.error.contains(QStringLiteral("S3CRET")), qPrintable(secret.error));
    }

    void missingFileIsNamed()
    {
        const QString path = m_folder.filePath(QStringLiteral("nowhere"));
        QVERIFY(fetchSecret(source(SecretSource::Kind::File, path)).error.contains(path));
    }

    void commandPrintsTheToken()
    {
#ifdef Q_OS_UNIX
        SecretSource command;
        command.kind = SecretSource::Kind::Command;
        command.command = QStringList{QStringLiteral("printf"), QStringLiteral("abc\n")};
        QCOMPARE(fetchSecret(command).value, QByteArray("abc"));
        command.command = QStringList{QStringLiteral("false")};
        QVERIFY(!fetchSecret(command).ok());
        command.command = QStringList{QStringLiteral("/nonexistent/tool")};
        QVERIFY(!fetchSecret(command).ok());
#else
        QSKIP("needs printf and false");
#endif
    }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
