// Which transport is in use, as words, and the line that sends text over it.
#include "eventtext.h"
#include "feedcelltext.h"
#include "messagecomposer.h"
#include "transportfacts.h"
#include "uifixtures.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestTransport : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static std::shared_ptr<FeedSnapshot> fallenBack()
    {
        auto feed = makeFeed(s("a"));
        feed->transport = TransportKind::Sse;
        feed->fallbackReason = {ErrorKind::UpgradeRefused, 403, {}, {}};
        feed->recoverAt = kNow + std::chrono::minutes(2);
        return feed;
    }

private slots:
    void theColumnNamesWhatIsInUse_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("websocket") << int(TransportKind::WebSocket) << 0 << s("WebSocket");
        QTest::newRow("sse") << int(TransportKind::Sse) << 0 << s("SSE");
        QTest::newRow("long poll") << int(TransportKind::LongPoll) << 30 << s("Long poll");
        QTest::newRow("poll") << int(TransportKind::Poll) << 0 << s("Poll");
        QTest::newRow("poll with interval")
            << int(TransportKind::Poll) << 30 << QStringLiteral("Poll, every 30\u202Fs");
        QTest::newRow("slow poll")
            << int(TransportKind::Poll) << 300 << QStringLiteral("Poll, every 5\u202Fmin");
    }
    void theColumnNamesWhatIsInUse()
    {
        QFETCH(int, kind);
        QFETCH(int, seconds);
        QFETCH(QString, words);
        auto feed = makeFeed(s("a"));
        feed->transport = feed->wanted = TransportKind(kind);
        if (seconds > 0)
            feed->pollInterval = std::chrono::seconds(seconds);
        QCOMPARE(cellText(*feed, FeedTableModel::Transport, kNow), words);
    }
    void aFallbackTellsAllFourFacts()
    {
        const auto feed = fallenBack();
        const QString tip = cellToolTip(*feed, FeedTableModel::Transport, kNow);
        QVERIFY2(tip.contains(s("In use: SSE")), qPrintable(tip));
        QVERIFY(tip.contains(s("Wanted: WebSocket")));
        QVERIFY(tip.contains(s("Why left: ") + describe(feed->fallbackReason)));
        QVERIFY(tip.contains(s("Tried again: WebSocket at ")));
        QVERIFY(tip.contains(QStringLiteral("in 2\u202Fmin")));
        QVERIFY(tip.contains(s("Sending: SSE has no way back")));
    }
    void withoutAFallbackNothingWasLeft()
    {
        const QString tip = transportToolTip(*makeFeed(s("a")), kNow);
        QVERIFY2(!tip.contains(s("Why left")) && !tip.contains(s("Tried again")), qPrintable(tip));
    }
    void aFeedThatIsDownUsesNone()
    {
        const QString tip = transportToolTip(*makeFeed(s("a"), DisplayState::Reconnecting), kNow);
        QVERIFY2(tip.contains(s("In use: none now, WebSocket is tried next")), qPrintable(tip));
    }
    void theLogWordsFallbackAndRecovery()
    {
        FellBack change;
        change.reason = {ErrorKind::UpgradeRefused, 403, {}, {}};
        change.recoverIn = std::chrono::minutes(10);
        FeedEvent event;
        event.body = change;
        const QString down = eventText(event);
        QVERIFY2(down.startsWith(s("WebSocket did not work, so SSE is tried in its place.")),
                 qPrintable(down));
        QVERIFY(down.contains(describe(change.reason)));
        QVERIFY(down.contains(QStringLiteral("tried again in 10\u202Fmin")));
        event.body = FellBack{TransportKind::Sse, TransportKind::WebSocket, {}, {}};
        QCOMPARE(eventText(event), s("WebSocket works again and is in use in place of SSE."));
    }
    void enterSendsAndKeepsTheText_data()
    {
        QTest::addColumn<int>("modifiers");
        QTest::newRow("enter") << int(Qt::NoModifier);
        QTest::newRow("ctrl and enter") << int(Qt::ControlModifier);
    }
    void enterSendsAndKeepsTheText()
    {
        QFETCH(int, modifiers);
        MessageComposer composer;
        composer.setFeed(makeFeed(s("a")));
        QSignalSpy sent(&composer, &MessageComposer::sendWanted);
        auto *line = composer.findChild<QLineEdit *>();
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(sent.size(), 0); // nothing to send
        QTest::keyClicks(line, s("hello"));
        QTest::keyClick(line, Qt::Key_Return, Qt::KeyboardModifiers(modifiers));
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.at(0).at(0).value<FeedId>().value, s("a"));
        QCOMPARE(sent.at(0).at(1).toString(), s("hello"));
        QCOMPARE(line->text(), s("hello"));
        QCOMPARE(line->selectedText(), s("hello"));
        composer.setFeed(makeFeed(s("a"))); // the next beat
        QCOMPARE(line->text(), s("hello"));
        composer.setFeed(makeFeed(s("b")));
        QVERIFY(line->text().isEmpty());
    }
    void whatCannotSendSaysWhy()
    {
        MessageComposer composer;
        const auto *button = composer.findChild<QPushButton *>();
        composer.setFeed(fallenBack());
        QVERIFY(!button->isEnabled());
        QVERIFY2(button->toolTip().contains(s("Only WebSocket has")),
                 qPrintable(button->toolTip()));
        composer.setFeed(makeFeed(s("a"), DisplayState::Reconnecting));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(s("Not connected")));
        composer.setFeed(makeFeed(s("a"), DisplayState::Silent));
        composer.findChild<QLineEdit *>()->setText(s("x"));
        QVERIFY(button->isEnabled());
    }
};

QTEST_MAIN(TestTransport)
#include "tst_transport.moc"
