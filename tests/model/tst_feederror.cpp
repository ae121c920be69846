#include "feederror.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace feedscope;

namespace {

struct Row
{
    const char *name;
    ErrorKind kind;
    int code;
    const char *sentence;
};

using K = ErrorKind;

const Row kRows[] = {
    {"nothing", K::None, 0, ""},
    {"refused", K::Refused, 0, "The server refused the connection."},
    {"name", K::HostNotFound, 0, "The name of the server does not exist."},
    {"timeout", K::ConnectTimeout, 0, "No answer from the server in time."},
    {"reset", K::Dropped, 0, "The connection was cut without a goodbye."},
    {"heartbeat", K::HeartbeatMissed, 0, "The connection was open but nothing arrived."},
    {"certificate", K::Certificate, 0, "The certificate is not valid."},
    {"our own certificate", K::ClientCertificate, 0,
     "There is a problem with the client certificate."},
    {"too fast", K::Overrun, 0, "More arrived than could be read in time."},
    {"HTTP 400", K::HttpStatus, 400, "The server did not understand the request (HTTP 400)."},
    {"HTTP 401", K::HttpStatus, 401, "The server did not accept the token."},
    {"HTTP 403", K::HttpStatus, 403, "This account may not read the feed."},
    {"HTTP 404", K::HttpStatus, 404, "There is no feed at this address."},
    {"HTTP 410", K::HttpStatus, 410, "There is no feed at this address."},
    {"HTTP 429", K::HttpStatus, 429, "Too many requests."},
    {"HTTP 500", K::HttpStatus, 500, "The server had an internal error."},
    {"HTTP 502", K::HttpStatus, 502, "The server had an internal error."},
    {"HTTP 503", K::HttpStatus, 503, "The server is unavailable."},
    {"HTTP 504", K::HttpStatus, 504, "The server had an internal error."},
    {"HTTP 418", K::HttpStatus, 418, "The server answered with HTTP 418."},
    {"upgrade 404", K::UpgradeRefused, 404, "WebSocket was blocked (HTTP 404), often by a proxy."},
    {"upgrade 401", K::UpgradeRefused, 401, "The server did not accept the token."},
    {"upgrade 503", K::UpgradeRefused, 503, "The server is unavailable."},
    {"bad accept key", K::UpgradeRefused, 0,
     "WebSocket was blocked (bad accept key), often by a proxy."},
    {"close 1000", K::CloseFrame, 1000, "The server closed the connection normally."},
    {"close 1001", K::CloseFrame, 1001, "The server closed the connection normally."},
    {"close 1005", K::CloseFrame, 1005, "The connection was cut without a goodbye."},
    {"close 1006", K::CloseFrame, 1006, "The connection was cut without a goodbye."},
    {"close 1008", K::CloseFrame, 1008, "The server closed it: rule broken."},
    {"close 1009", K::CloseFrame, 1009, "A message was too large."},
    {"close 1011", K::CloseFrame, 1011, "The server had an internal error."},
    {"close 1012", K::CloseFrame, 1012, "The server is restarting or busy."},
    {"close 1013", K::CloseFrame, 1013, "The server is restarting or busy."},
    {"close 4001", K::CloseFrame, 4001, "The server closed the connection for good (code 4001)."},
    {"close 4401", K::CloseFrame, 4401, "The server did not accept the token."},
    {"close 4403", K::CloseFrame, 4403, "This account may not read the feed."},
    {"close 3999", K::CloseFrame, 3999, "The server closed the connection (code 3999)."},
    {"a code on another kind is not looked up", K::Refused, 404,
     "The server refused the connection."},
};

} // namespace

class TestFeedError : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatHappenedInOneSentence_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kRows)); ++i)
            QTest::newRow(kRows[i].name) << i;
    }
    void saysWhatHappenedInOneSentence()
    {
        QFETCH(int, index);
        const Row &row = kRows[index];
        const FeedError error{row.kind, row.code, QStringLiteral("raw text"), {}};
        QCOMPARE(describe(error), QString::fromLatin1(row.sentence));
    }

    void everyKindHasASentenceAndAWordOfItsOwn()
    {
        static const QRegularExpression word(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
        QSet<QString> words;
        for (int i = 0; i <= int(ErrorKind::Other); ++i) {
            const auto kind = ErrorKind(i);
            const QString name = errorKindName(kind);
            QVERIFY2(word.match(name).hasMatch(), qPrintable(name));
            QVERIFY2(!words.contains(name), qPrintable(name));
            words.insert(name);
            if (kind == ErrorKind::None)
                continue;
            const QString sentence = describe({kind, 7, {}, {}});
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
        }
        QVERIFY(words.contains(QStringLiteral("refused")));
        QVERIFY(words.contains(QStringLiteral("http-status")));
        QVERIFY(words.contains(QStringLiteral("close-frame")));
    }

    void theDetailIsNotInTheSentence()
    {
        for (int i = 0; i <= int(ErrorKind::Other); ++i) {
            const FeedError error{ErrorKind(i), 0, QStringLiteral("%1 Bearer abc"), {}};
            QVERIFY(!describe(error).contains(QStringLiteral("Bearer")));
        }
    }
};

QTEST_GUILESS_MAIN(TestFeedError)
#include "tst_feederror.moc"
