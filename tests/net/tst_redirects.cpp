// Which redirects are followed, and what goes along.
#include "redirects.h"

#include <QTest>

using namespace feedscope;

class TstRedirects : public QObject
{
    Q_OBJECT

private slots:
    void targetIsJudged_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("to"); // empty: refused
        QTest::addColumn<bool>("credentials");
        const auto row = [](const char *name, const char *from, const char *location,
                            const char *to, bool credentials = false) {
            QTest::newRow(name) << QString::fromUtf8(from) << QByteArray(location)
                                << QString::fromUtf8(to) << credentials;
        };
        row("relative", "http://a/x/y?q=1", "z", "http://a/x/z", true);
        row("absolutePath", "http://a/x", "/z?w=2", "http://a/z?w=2", true);
        row("samePortWritten", "http://a/x", "http://a:80/z", "http://a:80/z", true);
        row("upperCaseHost", "http://a/x", "http://A/z", "http://a/z", true);
        row("otherHost", "http://a/x", "http://b/z", "http://b/z");
        row("subdomain", "http://a.example/x", "http://b.a.example/z", "http://b.a.example/z");
        row("otherPort", "http://a/x", "http://a:81/z", "http://a:81/z");
        row("schemeRelative", "http://a/x", "//b/z", "http://b/z");
        row("upgradeIsAnotherOrigin", "http://a/x", "https://a/z", "https://a/z");
        row("httpsStaysHttps", "https://a/x", "https://a:443/z", "https://a:443/z", true);
        row("neverFallsToHttp", "https://a/x", "http://a/z", "");
        row("userInfoIsDropped", "http://a/x", "http://me:pw@a/z", "http://a/z", true);
        row("fragmentIsDropped", "http://a/x", "/z#f", "http://a/z", true);
        row("empty", "http://a/x", "", "");
        row("blank", "http://a/x", "  ", "");
        row("file", "http://a/x", "file:///etc/passwd", "");
        row("webSocket", "http://a/x", "ws://a/z", "");
        row("javascript", "http://a/x", "javascript:1", "");
        row("noHost", "http://a/x", "http:///z", "");
        row("badPort", "http://a/x", "http://a:99999/z", "");
    }
    void targetIsJudged()
    {
        QFETCH(QString, from);
        QFETCH(QByteArray, location);
        QFETCH(QString, to);
        QFETCH(bool, credentials);
        Redirects redirects(QUrl(from), "GET");
        const auto error = redirects.follow(302, location);
        QCOMPARE(error.has_value(), to.isEmpty());
        if (error) {
            QCOMPARE(error->kind, ErrorKind::Redirect);
            QCOMPARE(error->code, 302);
            QVERIFY(!error->detail.isEmpty());
            return;
        }
        QCOMPARE(redirects.url(), QUrl(to));
        QCOMPARE(redirects.mayCarryCredentials(), credentials);
    }

    void credentialsDoNotComeBack()
    {
        Redirects redirects(QUrl(QStringLiteral("http://a/")), "GET");
        QVERIFY(!redirects.follow(302, "http://b/"));
        QVERIFY(!redirects.follow(302, "http://a/"));
        QVERIFY(!redirects.mayCarryCredentials());
    }

    void methodFollowsTheStatus()
    {
        for (const int status : {301, 302, 303, 307, 308}) {
            Redirects post(QUrl(QStringLiteral("http://a/")), "POST");
            QVERIFY(!post.follow(status, "/b"));
            QCOMPARE(post.method(), QByteArray(status <= 303 ? "GET" : "POST"));
        }
    }

    void tenHopsAreAllowed()
    {
        Redirects redirects(QUrl(QStringLiteral("http://a/")), "GET");
        for (int hop = 0; hop < 10; ++hop)
            QVERIFY(!redirects.follow(307, "/again"));
        QVERIFY(redirects.follow(307, "/again"));
    }

    void queryIsNotInTheErrorText()
    {
        Redirects redirects(QUrl(QStringLiteral("https://a/")), "GET");
        const auto error = redirects.follow(302, "http://me:pw@b/c?token=secret");
        QVERIFY(error);
        QVERIFY(error->detail.contains(QStringLiteral("http://b/c")));
        QVERIFY(!error->detail.contains(QStringLiteral("secret")));
        QVERIFY(!error->detail.contains(QStringLiteral("pw")));
    }

    void onlyFiveStatusesRedirect()
    {
        for (int status = 300; status < 400; ++status)
            QCOMPARE(Redirects::isRedirect(status),
                     (QList<int>{301, 302, 303, 307, 308}.contains(status)));
    }
};

QTEST_APPLESS_MAIN(TstRedirects)
#include "tst_redirects.moc"
