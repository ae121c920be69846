// Tokens as servers hand them out, and what they say about their own end.
#include "jwtexpiry.h"
#include "tokenanswer.h"
#include "tokentemplate.h"

#include <QTest>

using namespace feedscope;

namespace {

constexpr WallTime kNow{1'700'000'000'000};

QByteArray jwtOf(const QByteArray &claims)
{
    return "e30." +
           claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
}

} // namespace

class TestTokenAnswer : public QObject
{
    Q_OBJECT

private slots:
    void jwtTellsItsEnd_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<qint64>("end"); // -1: none
        QTest::newRow("exp") << jwtOf("{\"exp\":1700000060}") << qint64(1'700'000'060'000);
        QTest::newRow("fraction") << jwtOf("{\"exp\":1700000060.5}") << qint64(1'700'000'060'500);
        QTest::newRow("among others")
            << jwtOf("{\"sub\":\"\xC3\xA9\",\"exp\":1,\"iat\":0}") << qint64(1'000);
        QTest::newRow("no exp") << jwtOf("{\"iat\":1}") << qint64(-1);
        QTest::newRow("exp is text") << jwtOf("{\"exp\":\"1\"}") << qint64(-1);
        QTest::newRow("exp is negative") << jwtOf("{\"exp\":-1}") << qint64(-1);
        QTest::newRow("exp beyond all years") << jwtOf("{\"exp\":1e300}") << qint64(-1);
        QTest::newRow("payload is no JSON") << jwtOf("exp") << qint64(-1);
        QTest::newRow("payload is no base64") << QByteArray("e30.!!!!.s") << qint64(-1);
        QTest::newRow("two parts") << QByteArray("e30.e30") << qint64(-1);
        QTest::newRow("four parts") << QByteArray("a.b.c.d") << qint64(-1);
        QTest::newRow("opaque") << QByteArray("lab-1-2") << qint64(-1);
        QTest::newRow("empty") << QByteArray() << qint64(-1);
        QTest::newRow("too long") << jwtOf("{\"exp\":1}" + QByteArray(70'000, ' ')) << qint64(-1);
    }
    void jwtTellsItsEnd()
    {
        QFETCH(QByteArray, token);
        QFETCH(qint64, end);
        const auto found = jwtExpiry(token);
        QCOMPARE(found ? found->msSinceEpoch : -1, end);
    }

    void answerHasATokenAndItsEnd_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<qint64>("lives"); // -1: not known
        QTest::newRow("seconds") << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":60}") << QByteArray("x")
                                 << qint64(60'000);
        QTest::newRow("fraction") << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":0.5}")
                                  << QByteArray("x") << qint64(500);
        QTest::newRow("seconds as text") << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":\"60\"}")
                                         << QByteArray("x") << qint64(60'000);
        QTest::newRow("in an array")
            << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":[]}") << QByteArray("x") << qint64(-1);
        QTest::newRow("zero says nothing")
            << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":0}") << QByteArray("x") << qint64(-1);
        QTest::newRow("for ever is ten years") << QByteArray("{\"a\":{\"t\":\"x\"},\"e\":1e300}")
                                               << QByteArray("x") << qint64(316'224'000'000);
        const QByteArray own = jwtOf("{\"exp\":1700000030}");
        QTest::newRow("only the token itself says it")
            << "{\"a\":{\"t\":\"" + own + "\"}}" << own << qint64(30'000);
        QTest::newRow("the answer stands above the token")
            << "{\"a\":{\"t\":\"" + own + "\"},\"e\":60}" << own << qint64(60'000);
    }
    void answerHasATokenAndItsEnd()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, token);
        QFETCH(qint64, lives);
        RefreshConfig refresh;
        refresh.tokenPointer = QStringLiteral("/a/t");
        refresh.expiresInPointer = QStringLiteral("/e");
        const TokenAnswer answer = readTokenAnswer(body, refresh, kNow);
        QVERIFY2(answer.token, qPrintable(answer.problem));
        QCOMPARE(answer.token->value, token);
        const auto &expires = answer.token->expires;
        QCOMPARE(expires ? expires->msSinceEpoch - kNow.msSinceEpoch : -1, lives);
    }

    void messageIsEscapedWhereItIsJson()
    {
        QCOMPARE(fillMessage(QStringLiteral("{\"op\":\"auth\",\"t\":\"{{token}}\"}"), "a\"b\\c"),
                 QStringLiteral("{\"op\":\"auth\",\"t\":\"a\\\"b\\\\c\"}"));
        QCOMPARE(fillMessage(QStringLiteral("AUTH {{token}} {{token}}"), "a\"b"),
                 QStringLiteral("AUTH a\"b a\"b"));
    }
};

QTEST_APPLESS_MAIN(TestTokenAnswer)
#include "tst_tokenanswer.moc"
