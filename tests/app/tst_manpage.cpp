// What the packages bring to be read and typed with: the man page and the completions name what the
// program itself does.
#include "commandline.h"
#include "faultproxyoptions.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace feedscope;

namespace {

QString packaged(const char *name)
{
    QFile file(QDir::cleanPath(QStringLiteral(FEEDSCOPE_FIXTURES "/../../../packaging/linux/%1")
                                   .arg(QString::fromLatin1(name))));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext()) {
        if (const QString word = matches.next().captured(1); !all.contains(word))
            all.append(word);
    }
    return all;
}

QStringList commands()
{
    return found(QStringLiteral("\n  feedscope ([a-z][a-z-]+)"), programHelp());
}

} // namespace

class TestManPage : public QObject
{
    Q_OBJECT

private slots:
    void helpIsReadAsMeant() { QVERIFY(commands().contains(QStringLiteral("fault-proxy"))); }

    void manPageNamesEveryCommandAndOption()
    {
        const QString page = packaged("feedscope.1").remove(u'\\');
        QVERIFY(!page.isEmpty());
        for (const QString &command : commands())
            QVERIFY2(page.contains(QStringLiteral("feedscope %1").arg(command)),
                     qPrintable(command));
        for (const QString &help : {programHelp(), faultProxyHelp()}) {
            for (const QString &option : found(QStringLiteral("(--[a-z-]+)"), help))
                QVERIFY2(page.contains(option), qPrintable(option));
        }
    }

    void completionsOfferEveryCommand_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *shell : {"_feedscope", "feedscope.bash", "feedscope.fish"})
            QTest::newRow(shell) << packaged((QByteArray("completions/") + shell).constData());
    }
    void completionsOfferEveryCommand()
    {
        QFETCH(QString, text);
        for (const QString &command : commands())
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(command))),
                     qPrintable(command));
    }
};

QTEST_GUILESS_MAIN(TestManPage)
#include "tst_manpage.moc"
