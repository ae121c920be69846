#include "backoffpreview.h"
#include "configparser.h"
#include "feeddesk.h"
#include "feeddialog.h"
#include "headertable.h"
#include "ladderlist.h"
#include "messagepicker.h"
#include "noticebar.h"
#include "pastebox.h"
#include "problemline.h"
#include "testpanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct FakeTest : ConnectionTest
{
    explicit FakeTest(QPointer<FakeTest> &self) { self = this; }
    void start(const FeedConfig &config, const QByteArray &token) override
    {
        tried = config;
        used = token;
    }
    void stop() override
    {
        TestProgress progress;
        progress.phase = TestProgress::Phase::Stopped;
        emit progressed(progress);
    }
    FeedConfig tried;
    QByteArray used;
};

struct FakeLibrary : FeedLibrary
{
    QList<FeedConfig> all;
    QByteArray token;
    QString problem;
    QList<FeedConfig> feeds() const override { return all; }
    void put(const FeedId &before, const FeedConfig &feed, const QByteArray &secret,
             Reply reply) override
    {
        token = secret;
        if (problem.isEmpty()) {
            for (FeedConfig &old : all) {
                if (old.id == before) {
                    old = feed;
                    return reply({});
                }
            }
            all.append(feed);
        }
        reply({problem, {}});
    }
    Outcome replaceAll(const QList<FeedConfig> &feeds) override
    {
        if (problem.isEmpty())
            all = feeds;
        return {problem, {}};
    }
};

FeedConfig config(const char *id = "orders")
{
    FeedConfig feed;
    feed.id.value = s(id);
    feed.url = QUrl(QStringLiteral("wss://h.ex/") + feed.id.value);
    return feed;
}

struct Sheet
{
    explicit Sheet(const FeedConfig &feed = config())
        : dialog(new FeedDialog({s("Add feed"), s("Add feed"), {s("taken")}}, FeedDraft(feed),
                                [this] { return std::make_unique<FakeTest>(test); }))
    {
        dialog->setTheme(Theme::light());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
    }
    ~Sheet() { delete dialog; }
    QLineEdit *box(const char *field) const { return dialog->findChild<QLineEdit *>(s(field)); }
    void type(const char *field, const char *text) const
    {
        box(field)->setFocus();
        box(field)->selectAll();
        QTest::keyClicks(box(field), s(text));
    }
    QAbstractButton *button(const char *name) const
    {
        return dialog->findChild<QAbstractButton *>(s(name));
    }
    QStringList problems() const
    {
        QStringList texts;
        for (const auto *line : dialog->findChildren<ProblemLine *>()) {
            if (!line->problem().isEmpty())
                texts.append(line->problem());
        }
        return texts;
    }

    QPointer<FakeTest> test;
    QPointer<FeedDialog> dialog;
};

struct Bench
{
    QWidget window;
    FakeLibrary library;
    NoticeBar notices{&window};
    FeedId selected;
    FeedDesk desk{{window, library, notices, {}, [this] { return selected; }}};

    FeedDialog *dialog() const { return window.findChild<FeedDialog *>(); }
    QAction *action(const char *name) { return desk.findChild<QAction *>(s(name)); }
};

} // namespace

class TestFeedDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfAConfigComesBack()
    {
        FeedConfig feed = config();
        feed.transports = {TransportKind::Sse, TransportKind::Poll};
        feed.headers = {{"X-A", "1"}};
        feed.subscribe = {s("a"), s("b")};
        feed.fields.sequence = s("/seq");
        feed.auth.kind = AuthConfig::Kind::Basic;
        feed.auth.user = s("me");
        feed.auth.token = SecretSource{SecretSource::Kind::Env, s("E"), {}};
        Sheet sheet(feed);
        const auto outcome = sheet.dialog->draft().read({});
        QVERIFY(outcome.ok());
        QVERIFY(outcome.config == feed);
    }

    void aProblemShowsWhenTheBoxIsLeft()
    {
        Sheet sheet;
        sheet.type("/fields/timestamp", "payload.ts");
        QVERIFY(sheet.problems().isEmpty());
        QVERIFY(sheet.button("problems")->text().contains(s("Timestamp")));
        sheet.box("/name")->setFocus();
        QTRY_COMPARE(sheet.problems(), QStringList{s("Start with a slash: /payload/ts")});
        sheet.type("/fields/timestamp", "/payload/ts");
        QVERIFY(sheet.problems().isEmpty());
    }

    void savingWithAProblemFocusesItsField()
    {
        Sheet sheet;
        QSignalSpy saved(sheet.dialog.data(), &FeedDialog::saveWanted);
        sheet.type("/url", "nonsense");
        sheet.button("save")->click();
        QCOMPARE(saved.size(), 0);
        QVERIFY(!sheet.problems().isEmpty());
    }

    void savingHandsOverConfigAndToken()
    {
        Sheet sheet;
        QSignalSpy saved(sheet.dialog.data(), &FeedDialog::saveWanted);
        auto *kind = sheet.dialog->findChild<QComboBox *>(s("signInKind"));
        kind->setCurrentIndex(1);
        emit kind->activated(1);
        sheet.dialog->findChild<QLineEdit *>(s("token"))->setText(s("t0p"));
        sheet.button("save")->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.first().at(1).toByteArray(), QByteArray("t0p"));
        const auto config = saved.first().at(0).value<FeedConfig>();
        QCOMPARE(config.auth.token->name, s("orders"));
    }

    void aSaveThatFailedKeepsWhatWasTyped()
    {
        Sheet sheet;
        sheet.type("/name", "New name");
        sheet.button("save")->click();
        sheet.dialog->saved(s("The disk is full."));
        QVERIFY(sheet.dialog->isVisible());
        QCOMPARE(sheet.dialog->findChild<QLabel *>(s("failure"))->text(), s("The disk is full."));
        QCOMPARE(sheet.box("/name")->text(), s("New name"));
        sheet.dialog->saved({});
        QVERIFY(!sheet.dialog || !sheet.dialog->isVisible());
    }

    void theAddressCanBeTypedAtOnce()
    {
        const Sheet sheet;
        QVERIFY(sheet.box("/url")->hasFocus());
    }
    void theTokenIsNeverShown()
    {
        FeedConfig feed = config();
        feed.auth.kind = AuthConfig::Kind::Bearer;
        feed.auth.token = SecretSource{SecretSource::Kind::Keychain, s("orders"), {}};
        Sheet sheet(feed);
        const auto *token = sheet.dialog->findChild<QLineEdit *>(s("token"));
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QVERIFY(token->text().isEmpty());
        QVERIFY(token->placeholderText().contains(s("Kept")));
    }

    void aTestUsesWhatIsTypedAndSavesNothing()
    {
        Sheet sheet;
        QSignalSpy saved(sheet.dialog.data(), &FeedDialog::saveWanted);
        sheet.type("/heartbeat/ping", "7");
        sheet.button("testButton")->click();
        QVERIFY(sheet.test);
        QCOMPARE(sheet.test->tried.pingInterval.count(), 7000);
        QCOMPARE(sheet.button("testButton")->text(), s("Stop test"));
        sheet.button("testButton")->click();
        QCOMPARE(sheet.button("testButton")->text(), s("Test connection"));
        QCOMPARE(saved.size(), 0);
    }

    void aWrongAddressIsNotTried()
    {
        Sheet sheet;
        sheet.type("/url", "h.ex");
        sheet.button("testButton")->click();
        QVERIFY(!sheet.test);
        QVERIFY(sheet.dialog->test().progress().detail.contains(s("Begin with wss://")));
    }

    void pointersAreCheckedAgainstTheFirstMessage()
    {
        FeedConfig feed = config();
        feed.fields.sequence = s("/seq");
        feed.fields.id = s("/nowhere");
        Sheet sheet(feed);
        sheet.button("testButton")->click();
        TestProgress progress;
        progress.first.emplace().payload = "{\"seq\": 77410, \"a\": [1]}";
        emit sheet.test->progressed(progress);
        QStringList shown;
        for (const auto *label : sheet.dialog->findChildren<QLabel *>()) {
            if (label->parent() == sheet.box("/fields/sequence") ||
                label->parent() == sheet.box("/fields/id"))
                shown.append(label->text());
        }
        shown.sort();
        QCOMPARE(shown, (QStringList{s("not in the message"), s("\xe2\x9c\x93 77410")}));
    }

    void aClickOnAValueOffersItsPointer()
    {
        MessagePicker picker;
        Message message;
        message.payload = "{\"a/b\": {\"x\": [5, \"t\"]}}";
        picker.setMessage(message);
        QSignalSpy picked(&picker, &MessagePicker::picked);
        emit picker.anchorClicked(QUrl(QStringLiteral("%2Fa~1b%2Fx%2F1")));
        QCOMPARE(picked.first().at(0).toString(), s("/a~1b/x/1"));
        QVERIFY(picker.toHtml().contains(s("%2Fa~1b%2Fx%2F1")));
    }

    void theLadderIsReorderedByKeys()
    {
        LadderList list;
        list.setLadder({{TransportKind::WebSocket, true}, {TransportKind::Sse, false}});
        QSignalSpy changed(&list, &LadderList::changed);
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list.ladder(),
                 (QList<DraftRung>{{TransportKind::Sse, false}, {TransportKind::WebSocket, true}}));
        QCOMPARE(changed.size(), 1);
    }

    void headersAreAddedAndRemoved()
    {
        HeaderTable table;
        table.setHeaders({{s("A"), s("1")}, {s("B"), s("2")}});
        table.addHeader();
        QCOMPARE(table.headers().size(), 3);
        qobject_cast<QAbstractButton *>(table.cellWidget(0, 2))->click();
        QCOMPARE(table.headers().first().first, s("B"));
    }

    void closingWithChangesAsks()
    {
        Sheet sheet;
        sheet.type("/name", "x");
        sheet.dialog->reject();
        auto *question = sheet.dialog->findChild<QMessageBox *>(s("discardQuestion"));
        QVERIFY(question);
        QVERIFY(sheet.dialog->isVisible());
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(sheet.dialog->isVisible());
    }

    void closingWithoutChangesDoesNotAsk()
    {
        Sheet sheet;
        sheet.dialog->reject();
        QVERIFY(!sheet.dialog || !sheet.dialog->isVisible());
    }

    void pastedTokensAreCoveredAtOnce()
    {
        PasteBox box;
        box.setText(s("curl https://h.ex/trades -H 'Authorization: Bearer s3cr3tValue'"));
        const auto *text = box.findChild<QPlainTextEdit *>(s("paste"));
        QVERIFY(!text->toPlainText().contains(s("s3cr3tValue")));
        QVERIFY(!box.findChild<QLabel *>(s("understood"))->text().contains(s("s3cr3tValue")));
        QCOMPARE(box.result().feeds.first().secret, QByteArray("s3cr3tValue"));
    }

    void aPastedCommandFillsTheDialog()
    {
        Bench bench;
        bench.desk.addText(s("curl -k https://h.ex/trades -H 'Authorization: Bearer s3cr3tValue'"));
        FeedDialog *dialog = bench.dialog();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(s("pasteSummary"))->text().contains(s("-k")));
        dialog->findChild<QAbstractButton *>(s("save"))->click();
        QCOMPARE(bench.library.all.size(), 1);
        QCOMPARE(bench.library.all.first().id.value, s("trades"));
        QCOMPARE(bench.library.token, QByteArray("s3cr3tValue"));
        QCOMPARE(bench.notices.text(), s("trades is added."));
    }

    void whatIsNotUnderstoodIsSaid()
    {
        Bench bench;
        bench.desk.addText(s("hello there"));
        QVERIFY(!bench.dialog());
        QVERIFY(bench.notices.text().contains(s("not understood")));
    }

    void deletedFeedComesBackToItsPlace()
    {
        Bench bench;
        bench.library.all = {config("a"), config("b"), config("c")};
        bench.selected.value = s("b");
        bench.desk.update();
        bench.action("deleteFeed")->trigger();
        QCOMPARE(bench.library.all.size(), 2);
        bench.window.findChild<QPushButton *>(s("noticeAction"))->click();
        QCOMPARE(bench.library.all.size(), 3);
        QCOMPARE(bench.library.all.at(1).id.value, s("b"));
        QVERIFY(!bench.action("undoDelete")->isEnabled());
    }

    void duplicateHasAnIdOfItsOwn()
    {
        Bench bench;
        bench.library.all = {config("a")};
        bench.selected.value = s("a");
        bench.desk.update();
        bench.action("duplicateFeed")->trigger();
        bench.dialog()->findChild<QAbstractButton *>(s("save"))->click();
        QCOMPARE(bench.library.all.size(), 2);
        QCOMPARE(bench.library.all.at(1).id.value, s("a-2"));
    }

    void disabledFeedCanBeEnabledAgain()
    {
        Bench bench;
        bench.library.all = {config("a")};
        bench.selected.value = s("a");
        bench.desk.update();
        bench.action("toggleFeed")->trigger();
        QVERIFY(!bench.library.all.first().enabled);
        QCOMPARE(bench.action("toggleFeed")->text(), s("Enable feed"));
        bench.action("toggleFeed")->trigger();
        QVERIFY(bench.library.all.first().enabled);
    }

    void aChangeThatCannotBeSavedIsSaid()
    {
        Bench bench;
        bench.library.all = {config("a")};
        bench.library.problem = s("The disk is full.");
        bench.selected.value = s("a");
        bench.desk.update();
        bench.action("deleteFeed")->trigger();
        QCOMPARE(bench.notices.text(), s("The disk is full."));
        QCOMPARE(bench.library.all.size(), 1);
        QVERIFY(!bench.action("undoDelete")->isEnabled());
    }

    void exportedFeedsComeBackInTheSameOrderAndWithoutTokens()
    {
        QTemporaryDir folder;
        Bench from;
        FeedConfig first = config("z");
        first.name = s("Zulu");
        first.group = s("Asia");
        first.enabled = false;
        first.transports = {TransportKind::Sse};
        first.headers = {{"X-B", "1"}, {"X-A", "2"}};
        FeedConfig second = config("a");
        second.auth.kind = AuthConfig::Kind::Bearer;
        second.auth.token = SecretSource{SecretSource::Kind::Keychain, s("a"), {}};
        second.fields.sequence = s("/seq");
        second.transports = {TransportKind::WebSocket};
        from.library.all = {first, second};
        from.desk.update();
        const auto exported = [&](const char *name) {
            from.action("exportFeeds")->trigger();
            auto *dialog = from.window.findChild<QFileDialog *>();
            emit dialog->fileSelected(folder.filePath(s(name)));
            delete dialog;
            QFile file(folder.filePath(s(name)));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray once = exported("once.json");
        QVERIFY(once.indexOf("Zulu") < once.indexOf("\"a\"")); // in their own order
        QCOMPARE(exported("twice.json"), once);

        Bench to;
        to.action("importFeeds")->trigger();
        auto *dialog = to.window.findChild<QFileDialog *>();
        emit dialog->fileSelected(folder.filePath(s("once.json")));
        delete dialog;
        to.window.findChild<QAbstractButton *>(s("pickAdd"))->click();
        QCOMPARE(to.library.all.size(), 2);
        QCOMPARE(writeConfig(to.library.all), once);
        QCOMPARE(to.library.token, QByteArray());
        // One field more is one line more.
        from.library.all.first().fields.id = s("/id");
        const QList<QByteArray> before = once.split('\n');
        int added = 0;
        for (const QByteArray &line : exported("more.json").split('\n'))
            added += before.contains(line) ? 0 : 1;
        QCOMPARE(added, 1); // "id"; the braces are there already
    }

    void aTokenIsInNoTextOfTheWindow()
    {
        const QString token = s("S3cr3tXk9Wq7Zp");
        Bench bench;
        bench.window.show();
        bench.desk.addText(s("curl -N https://h.ex/sse -H 'Authorization: Bearer ") + token +
                           s("' -H 'Accept: text/event-stream'"));
        QVERIFY(bench.dialog());
        QCOMPARE(bench.dialog()->draft().typedToken, token.toUtf8());
        QStringList texts;
        for (const auto *widget : bench.window.findChildren<QWidget *>()) {
            texts << widget->toolTip() << widget->accessibleName() << widget->windowTitle();
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts << label->text();
            if (const auto *box = qobject_cast<const QLineEdit *>(widget))
                texts << box->displayText();
            if (const auto *box = qobject_cast<const QPlainTextEdit *>(widget))
                texts << box->toPlainText();
        }
        QVERIFY(texts.join(u' ').contains(s("https://h.ex/sse")));
        QVERIFY(!texts.join(u' ').contains(token));
    }
};

QTEST_MAIN(TestFeedDialog)
#include "tst_feeddialog.moc"
