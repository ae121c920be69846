// Every kind of fault on every transport, over real sockets: what the states say, why, and what the
// ledger keeps. All feeds run side by side; each row looks at one of them.
#include "faultfleet.h"
#include "labcertificate.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 60'000;

using Kind = ErrorKind;
using Kinds = QList<ErrorKind>;

// Noticed by a time limit only.
bool isSilent(FaultKind kind)
{
    return kind == FaultKind::BlackHole || kind == FaultKind::ConnectTimeout;
}

FaultSpec configured(FaultKind kind)
{
    FaultSpec fault{kind};
    if (!isOneShot(kind))
        fault.lasts = Millis(isSilent(kind) ? 2'500 : 1'200);
    fault.code = 4555;
    fault.delay = Millis(150);
    fault.bytesPerSecond = 8'000;
    fault.bytes = 3'000;
    fault.up = Millis(300);
    fault.down = Millis(300);
    if (kind == FaultKind::DropMessages || kind == FaultKind::CorruptMessages)
        fault.count = 3;
    return fault;
}

// What each transport says: one thing at least of each list, in this order, and nothing else.
struct Row
{
    FaultKind kind;
    Kinds live;    // how the connection ends that is open as the fault begins
    Kinds retried; // what the attempts meet that are made while it lasts
};

const QList<Row> &rows()
{
    static const QList<Row> table{
        {FaultKind::NetworkDrop, {Kind::SimulatedDrop}, {Kind::SimulatedDrop}},
        {FaultKind::Close, {Kind::CloseFrame, Kind::StreamEnded, Kind::Dropped}, {}},
        {FaultKind::Reset, {Kind::Dropped}, {}},
        {FaultKind::Fin, {Kind::Dropped}, {}},
        {FaultKind::BlackHole, {Kind::HeartbeatMissed}, {Kind::ConnectTimeout}},
        {FaultKind::Refuse, {Kind::Dropped}, {Kind::Refused}},
        {FaultKind::Dns, {Kind::Dropped}, {Kind::HostNotFound}},
        {FaultKind::ConnectTimeout, {Kind::Dropped, Kind::HeartbeatMissed}, {Kind::ConnectTimeout}},
        {FaultKind::Latency, {}, {}},
        {FaultKind::Throttle, {}, {}},
        {FaultKind::CutAfter, {Kind::Dropped}, {Kind::Dropped}},
        {FaultKind::Flap, {Kind::Dropped}, {Kind::Refused}},
        {FaultKind::Http, {Kind::Dropped}, {Kind::HttpStatus}},
        {FaultKind::BlockUpgrade, {Kind::Dropped}, {Kind::UpgradeRefused}},
        {FaultKind::HeartbeatLoss, {}, {}},
        {FaultKind::DropMessages, {}, {}},
        {FaultKind::DuplicateMessages, {}, {}},
        {FaultKind::ReorderMessages, {}, {}},
        {FaultKind::CorruptMessages, {}, {}},
        {FaultKind::DelayMessages, {}, {}},
    };
    return table;
}

constexpr std::array kTransports{TransportKind::WebSocket, TransportKind::Sse,
                                 TransportKind::LongPoll, TransportKind::Poll};

// Polls are between two questions when something happens to an idle connection, or repeat the
// question at once on another: then nothing is amiss.
bool mayGoUnnoticed(FaultKind kind, TransportKind transport)
{
    if (transport != TransportKind::LongPoll && transport != TransportKind::Poll)
        return false;
    return kind == FaultKind::Reset || kind == FaultKind::Fin || kind == FaultKind::BlockUpgrade ||
           kind == FaultKind::CutAfter;
}

QString wrongCauses(const Row &row, TransportKind transport, const Kinds &seen)
{
    const bool isUnnoticed = seen.isEmpty() && mayGoUnnoticed(row.kind, transport);
    if (row.live.isEmpty() || isUnnoticed)
        return seen.isEmpty() ? QString() : QStringLiteral("something went wrong");
    if (seen.isEmpty())
        return QStringLiteral("nothing went wrong");
    for (const Kind kind : seen) {
        if (!row.live.contains(kind) && !row.retried.contains(kind))
            return QStringLiteral("unexpected: ") + errorKindName(kind);
    }
    const bool isUpgradeOnly =
        row.kind == FaultKind::BlockUpgrade && transport != TransportKind::WebSocket;
    if (!row.retried.isEmpty() && !isUpgradeOnly && !seen.contains(row.retried.first()))
        return QStringLiteral("missing: ") + errorKindName(row.retried.first());
    return {};
}

struct Seen
{
    explicit Seen(const LockedObserver::Told &told)
    {
        for (const FeedEvent &event : told.events) {
            if (const auto *fault = std::get_if<FaultChanged>(&event.body))
                phases += fault->on ? QLatin1Char('+') : QLatin1Char('-');
            // Many feeds at once on a slow machine may need a second attempt to open; that is no fault's.
            if (phases.isEmpty())
                continue;
            const auto *change = std::get_if<StateChanged>(&event.body);
            if (change && !change->error.isNone()) {
                causes.append(change->error.kind);
                codes.append(change->error.code);
                isAllMarked &= change->simulated && event.simulated;
            }
            const bool isTrouble = std::holds_alternative<DuplicateSeen>(event.body) ||
                                   std::holds_alternative<OutOfOrderSeen>(event.body);
            isAllMarked &= !isTrouble || event.simulated;
        }
    }

    QString phases; // of the fault: "+-"
    Kinds causes;
    QList<int> codes;
    bool isAllMarked = true;
};

QString ledgerProblem(const LockedObserver::Told &told, bool isSampled)
{
    quint64 outages = 0;
    for (const LedgerRow &row : told.snapshot->ledger->rows) {
        const bool isOutage = row.kind == LedgerRow::Kind::Outage;
        outages += isOutage ? 1 : 0;
        // A poll that sees every n-th message only has skips of its own.
        if (!row.simulated && (isOutage || !isSampled))
            return QStringLiteral("a row that is not marked");
    }
    const bool isLost = told.counters().reconnects > 0 || told.state() != FeedState::Connected;
    if (isLost != (outages > 0))
        return QStringLiteral("%1 outages, %2 reconnects")
            .arg(outages)
            .arg(told.counters().reconnects);
    if (told.snapshot->detect.count != 0 || told.snapshot->recover.count != 0)
        return QStringLiteral("counted as a real outage");
    return {};
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_plain.error().isEmpty(), qPrintable(m_plain.error()));
        for (const Row &row : rows()) {
            for (const TransportKind transport : kTransports)
                m_plain.add({configured(row.kind), transport});
        }
        const QString left = m_plain.run(kPatienceMs);
        QVERIFY2(left.isEmpty(), qPrintable(left));
    }

    void faultDoesWhatItSaysAndIsMarked_data() { everyCase(); }
    void faultDoesWhatItSaysAndIsMarked()
    {
        QFETCH(int, row);
        QFETCH(TransportKind, transport);
        check(m_plain, rows().at(row), transport);
    }

    void whatReplaysLosesNothing_data() { everyCase(); }
    void whatReplaysLosesNothing()
    {
        QFETCH(int, row);
        QFETCH(TransportKind, transport);
        const FaultKind kind = rows().at(row).kind;
        if (isMessageFault(kind) || transport == TransportKind::WebSocket ||
            transport == TransportKind::Poll)
            return;
        const auto told = m_plain.told({configured(kind), transport});
        QCOMPARE(told.counters().missing, quint64(0));
        QCOMPARE(told.counters().duplicates, quint64(0));
    }

    void messageFaultsShowInTheBooks_data()
    {
        QTest::addColumn<TransportKind>("transport");
        for (const TransportKind transport : kTransports)
            QTest::newRow(qPrintable(transportName(transport))) << transport;
    }
    void messageFaultsShowInTheBooks()
    {
        QFETCH(TransportKind, transport);
        const auto counters = [&](FaultKind kind) {
            return m_plain.told({configured(kind), transport}).counters();
        };
        QVERIFY(counters(FaultKind::DropMessages).missing >= 3);
        QVERIFY(counters(FaultKind::DuplicateMessages).duplicates > 3);
        QVERIFY(counters(FaultKind::ReorderMessages).outOfOrder > 3);
        QCOMPARE(counters(FaultKind::DelayMessages).duplicates, quint64(0));
        QCOMPARE(counters(FaultKind::DelayMessages).outOfOrder, quint64(0));
    }

    void closeCodeAndStatusAreThoseAskedFor()
    {
        const Seen closed(m_plain.told({configured(FaultKind::Close), TransportKind::WebSocket}));
        QCOMPARE(closed.codes, QList<int>({4555}));
        for (const TransportKind transport : kTransports) {
            const Seen answered(m_plain.told({configured(FaultKind::Http), transport}));
            QVERIFY(answered.codes.contains(503));
        }
        const auto blocked =
            m_plain.told({configured(FaultKind::BlockUpgrade), TransportKind::WebSocket});
        QCOMPARE(blocked.snapshot->lastError.code, 426);
        QCOMPARE(blocked.snapshot->connection.phase, ConnectionPhase::Failed);
    }

    void underTlsTheFaultsAreTheSame()
    {
        QString error;
        const auto certificate = makeLabCertificate(&error);
        if (!certificate)
            QSKIP(qPrintable(error));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(certificate->certificatePem);
        file.close();
        LabServer::Options options;
        options.tls = certificate->configuration;
        FaultFleet secure(options);
        QVERIFY2(secure.error().isEmpty(), qPrintable(secure.error()));
        TlsConfig tls;
        tls.ca = file.fileName();
        for (const Row &row : rows()) {
            if (!isMessageFault(row.kind)) {
                for (const TransportKind transport : kTransports)
                    secure.add({configured(row.kind), transport}, tls);
            }
        }
        const QString left = secure.run(kPatienceMs);
        QVERIFY2(left.isEmpty(), qPrintable(left));
        for (const Row &row : rows()) {
            for (const TransportKind transport : kTransports) {
                if (!isMessageFault(row.kind))
                    check(secure, row, transport);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

private:
    static QString nameOf(const FaultCase &one) { return one.id().value; }
    static void everyCase()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<TransportKind>("transport");
        for (int row = 0; row < rows().size(); ++row) {
            for (const TransportKind transport : kTransports)
                QTest::newRow(qPrintable(nameOf({{rows().at(row).kind}, transport})))
                    << row << transport;
        }
    }

    static void check(const FaultFleet &fleet, const Row &row, TransportKind transport)
    {
        const FaultCase one{configured(row.kind), transport};
        const auto told = fleet.told(one);
        const Seen seen(told);
        const QString name = one.id().value + QStringLiteral(": ");
        QVERIFY2(seen.phases == QLatin1StringView("+-"), qPrintable(name + seen.phases));
        QVERIFY2(seen.isAllMarked, qPrintable(name + QStringLiteral("not marked as simulated")));
        const QString causes = wrongCauses(row, transport, seen.causes);
        QVERIFY2(causes.isEmpty(), qPrintable(name + causes));
        const QString ledger = ledgerProblem(told, transport == TransportKind::Poll);
        QVERIFY2(ledger.isEmpty(), qPrintable(name + ledger));
        const QString books = unbalanced(told.counters());
        QVERIFY2(books.isEmpty(), qPrintable(name + books));
    }

    FaultFleet m_plain;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
