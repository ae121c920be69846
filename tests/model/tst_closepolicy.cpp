// Every line of the table in CONTRACT.md section 3, on every transport it speaks of.
#include "closepolicy.h"

#include <QTest>

using namespace feedscope;

Q_DECLARE_METATYPE(feedscope::CloseVerdict)

namespace {

using enum TransportKind;
using enum CloseVerdict;

constexpr std::array kTransports{WebSocket, Sse, LongPoll, Poll};

struct Case
{
    const char *name;
    ErrorKind kind;
    int code;
    QList<TransportKind> transports;
    CloseVerdict alone;  // no lower rung, no refresh
    CloseVerdict inAuto; // a lower rung is left
};

const QList<TransportKind> kAll{WebSocket, Sse, LongPoll, Poll};
const QList<TransportKind> kHttp{Sse, LongPoll, Poll};
const QList<TransportKind> kPolls{LongPoll, Poll};
const QList<TransportKind> kWs{WebSocket};
const QList<TransportKind> kSse{Sse};

QList<Case> connectionCases()
{
    return {
        {"TCP refused", ErrorKind::Refused, 0, kAll, Retry, Retry},
        {"DNS failure", ErrorKind::HostNotFound, 0, kAll, Retry, Retry},
        {"no answer in time", ErrorKind::ConnectTimeout, 0, kAll, Retry, Retry},
        {"reset or closed", ErrorKind::Dropped, 0, kAll, Retry, Retry},
        {"stream ended", ErrorKind::StreamEnded, 0, kAll, Retry, Retry},
        {"heartbeat missed", ErrorKind::HeartbeatMissed, 0, kAll, Retry, Retry},
        {"TLS handshake", ErrorKind::Tls, 0, kAll, Retry, Retry},
        {"certificate", ErrorKind::Certificate, 0, kAll, Stop, Stop},
        {"our own certificate", ErrorKind::ClientCertificate, 0, kAll, Stop, Stop},
        {"protocol broken", ErrorKind::Protocol, 0, kAll, Retry, Retry},
        {"cannot be read over WebSocket", ErrorKind::Unsupported, 1007, kWs, Retry, StepDown},
        {"too large", ErrorKind::TooLarge, 0, kAll, Retry, Retry},
        {"too fast", ErrorKind::Overrun, 0, kAll, Retry, Retry},
        {"proxy failed", ErrorKind::Proxy, 0, kAll, Retry, Retry},
        {"simulated drop", ErrorKind::SimulatedDrop, 0, kAll, Retry, Retry},
        {"other", ErrorKind::Other, 0, kAll, Retry, Retry},
        {"no reason given", ErrorKind::None, 0, kAll, Retry, Retry},
        {"token not there just now", ErrorKind::Token, 0, kAll, Retry, Retry},
        {"no token without a person", ErrorKind::SignIn, 0, kAll, CloseVerdict::SignIn,
         CloseVerdict::SignIn},
        {"end marker", ErrorKind::EndMarker, 0, kAll, Ended, Ended},
        {"no content", ErrorKind::NoContent, 204, kSse, Ended, Ended},
        {"no content is nothing new on polls", ErrorKind::NoContent, 204, kPolls, Retry, Retry},
        {"wrong content type", ErrorKind::ContentType, 200, kHttp, Stop, StepDown},
        {"redirect too far", ErrorKind::Redirect, 302, kHttp, Stop, Stop},
        {"redirect of an upgrade", ErrorKind::Redirect, 301, kWs, Stop, StepDown},
    };
}

QList<Case> statusCases()
{
    QList<Case> cases{
        {"204", ErrorKind::HttpStatus, 204, kSse, Ended, Ended},
        {"201", ErrorKind::HttpStatus, 201, kSse, Stop, Stop},
        {"206", ErrorKind::HttpStatus, 206, kSse, Stop, Stop},
        {"405", ErrorKind::HttpStatus, 405, kSse, Stop, StepDown},
        {"406", ErrorKind::HttpStatus, 406, kSse, Stop, StepDown},
        {"501", ErrorKind::HttpStatus, 501, kSse, Stop, StepDown},
        {"405", ErrorKind::HttpStatus, 405, kPolls, Stop, Stop},
        {"501", ErrorKind::HttpStatus, 501, kPolls, Stop, Stop},
        {"505", ErrorKind::HttpStatus, 505, kHttp, Stop, Stop},
        {"418", ErrorKind::HttpStatus, 418, kHttp, Stop, Stop},
    };
    for (const int status : {400, 401, 403, 404, 410})
        cases.append({"permanent", ErrorKind::HttpStatus, status, kHttp, Stop, Stop});
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 507, 599})
        cases.append({"temporary", ErrorKind::HttpStatus, status, kHttp, Retry, Retry});
    // A WebSocket transport may name the status either way.
    for (const auto kind : {ErrorKind::UpgradeRefused, ErrorKind::HttpStatus}) {
        for (const int status : {0, 200, 204, 302, 400, 404, 405, 407, 426, 501, 505})
            cases.append({"refused upgrade", kind, status, kWs, Stop, StepDown});
        for (const int status : {401, 403, 410})
            cases.append({"refused upgrade, permanent", kind, status, kWs, Stop, Stop});
        for (const int status : {408, 429, 500, 502, 503, 504})
            cases.append({"refused upgrade, temporary", kind, status, kWs, Retry, Retry});
    }
    return cases;
}

QList<Case> closeCodeCases()
{
    QList<Case> cases{
        {"normal", ErrorKind::CloseFrame, 1000, kWs, Ended, Ended},
        {"policy", ErrorKind::CloseFrame, 1008, kWs, Stop, Stop},
    };
    for (const int code : {4000, 4001, 4042, 4098, 4099, 4401, 4403})
        cases.append({"do not come back", ErrorKind::CloseFrame, code, kWs, Stop, Stop});
    for (const int code : {1001, 1002, 1003, 1005, 1006, 1007, 1009, 1010, 1011, 1012, 1013,
                           1014, 1015, 3000, 3999, 4100, 4400, 4402, 4404, 4999, 0,    -1})
        cases.append({"come back", ErrorKind::CloseFrame, code, kWs, Retry, Retry});
    return cases;
}

void addRows(const QList<Case> &cases)
{
    for (const Case &c : cases) {
        for (const TransportKind transport : c.transports) {
            const QByteArray name = QByteArray(c.name) + " / " + errorKindName(c.kind).toLatin1() +
                                    ' ' + QByteArray::number(c.code) + " / " +
                                    transportName(transport).toLatin1();
            QTest::newRow(name.constData())
                << FeedError{c.kind, c.code, {}, {}} << transport << c.alone << c.inAuto;
        }
    }
}

} // namespace

Q_DECLARE_METATYPE(feedscope::FeedError)
Q_DECLARE_METATYPE(feedscope::TransportKind)

class TestClosePolicy : public QObject
{
    Q_OBJECT

private slots:
    void theTableHolds_data()
    {
        QTest::addColumn<FeedError>("error");
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<CloseVerdict>("alone");
        QTest::addColumn<CloseVerdict>("inAuto");
        addRows(connectionCases());
        addRows(statusCases());
        addRows(closeCodeCases());
    }
    void theTableHolds()
    {
        QFETCH(FeedError, error);
        QFETCH(TransportKind, transport);
        QFETCH(CloseVerdict, alone);
        QFETCH(CloseVerdict, inAuto);
        QCOMPARE(int(closeVerdict(error, {transport, false, false})), int(alone));
        QCOMPARE(int(closeVerdict(error, {transport, true, false})), int(inAuto));
    }

    void refusedCredentialsAreRefreshedOnceWhereThatIsConfigured_data()
    {
        QTest::addColumn<FeedError>("error");
        QTest::addColumn<TransportKind>("transport");
        for (const int status : {401, 403}) {
            for (const auto transport : kTransports)
                QTest::addRow("HTTP %d / %s", status, qPrintable(transportName(transport)))
                    << FeedError{ErrorKind::HttpStatus, status, {}, {}} << transport;
            QTest::addRow("upgrade %d", status)
                << FeedError{ErrorKind::UpgradeRefused, status, {}, {}} << WebSocket;
            QTest::addRow("close %d", status + 4000)
                << FeedError{ErrorKind::CloseFrame, status + 4000, {}, {}} << WebSocket;
        }
    }
    void refusedCredentialsAreRefreshedOnceWhereThatIsConfigured()
    {
        QFETCH(FeedError, error);
        QFETCH(TransportKind, transport);
        for (const bool lowerRungLeft : {false, true}) {
            const bool available = true;
            QCOMPARE(int(closeVerdict(error, {transport, lowerRungLeft, available})),
                     int(RefreshToken));
            QCOMPARE(int(closeVerdict(error, {transport, lowerRungLeft, false})), int(Stop));
            CloseContext renewed{transport, lowerRungLeft};
            renewed.refreshTried = true;
            QCOMPARE(int(closeVerdict(error, renewed)), int(CloseVerdict::SignIn));
        }
    }

    void onlyRefusedCredentialsAskForARefresh()
    {
        for (int kind = 0; kind <= int(ErrorKind::Other); ++kind) {
            for (const int code : {0, 200, 400, 404, 410, 429, 503, 1000, 1008, 4001, 4400, 4404}) {
                for (const auto transport : kTransports) {
                    const FeedError error{ErrorKind(kind), code, {}, {}};
                    QVERIFY(closeVerdict(error, {transport, true, true}) != RefreshToken);
                }
            }
        }
    }

    void withoutALowerRungNothingStepsDown()
    {
        for (int kind = 0; kind <= int(ErrorKind::Other); ++kind) {
            for (int code = 0; code <= 5000; ++code) {
                for (const auto transport : kTransports) {
                    const FeedError error{ErrorKind(kind), code, {}, {}};
                    QVERIFY(closeVerdict(error, {transport, false, false}) != StepDown);
                }
            }
        }
    }

    void aRungThatWasOnlyTriedCannotEndTheFeed()
    {
        CloseContext tried{TransportKind::Poll, true, false, true};
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 404, {}, {}}, tried), CloseVerdict::StepDown);
        QCOMPARE(closeVerdict({ErrorKind::ContentType, 200, {}, {}}, tried),
                 CloseVerdict::StepDown);
        tried.transport = TransportKind::Sse;
        QCOMPARE(closeVerdict({ErrorKind::NoContent, 204, {}, {}}, tried), CloseVerdict::StepDown);
        QCOMPARE(closeVerdict({ErrorKind::Certificate, 0, {}, {}}, tried), CloseVerdict::Stop);
        QCOMPARE(closeVerdict({ErrorKind::Dropped, 0, {}, {}}, tried), CloseVerdict::Retry);
    }

    void aRequestThatMayNotBeRepeatedIsRetriedOnlyIfItNeverLeft()
    {
        const CloseContext once{TransportKind::Sse, false, false, false, false};
        QCOMPARE(closeVerdict({ErrorKind::Refused, 0, {}, {}}, once), CloseVerdict::Retry);
        QCOMPARE(closeVerdict({ErrorKind::HostNotFound, 0, {}, {}}, once), CloseVerdict::Retry);
        QCOMPARE(closeVerdict({ErrorKind::StreamEnded, 0, {}, {}}, once), CloseVerdict::Ended);
        QCOMPARE(closeVerdict({ErrorKind::Dropped, 0, {}, {}}, once), CloseVerdict::Stop);
        QCOMPARE(closeVerdict({ErrorKind::ConnectTimeout, 0, {}, {}}, once), CloseVerdict::Stop);
        QCOMPARE(closeVerdict({ErrorKind::EndMarker, 0, {}, {}}, once), CloseVerdict::Ended);
        // Refused at the door: nothing was done with it.
        const CloseContext refused{TransportKind::Sse, false, true, false, false};
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 401, {}, {}}, refused),
                 CloseVerdict::RefreshToken);
    }

    void aFallbackThatIsMissingIsPassedOver()
    {
        CloseContext fallback{TransportKind::Sse, true, false, false, true, true};
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 404, {}, {}}, fallback),
                 CloseVerdict::StepDown);
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 426, {}, {}}, fallback),
                 CloseVerdict::StepDown);
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 401, {}, {}}, fallback), CloseVerdict::Stop);
        QCOMPARE(closeVerdict({ErrorKind::NoContent, 204, {}, {}}, fallback), CloseVerdict::Ended);
        fallback.lowerRungLeft = false;
        QCOMPARE(closeVerdict({ErrorKind::HttpStatus, 404, {}, {}}, fallback), CloseVerdict::Stop);
    }
};

QTEST_GUILESS_MAIN(TestClosePolicy)
#include "tst_closepolicy.moc"
