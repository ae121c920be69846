#include "mainwindow.h"
#include "problemline.h"
#include "settingsdialog.h"
#include "uifixtures.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Desk
{
    RecordingControl control;
    SnapshotBoard board;
    Journal journal;
    MemorySettings settings;
    QList<ProgramSettings> applied;
    QList<MemoryLimits> memory;
    QString problem;
    int beeps = 0;
    bool startsWithSystem;
    MainWindow window{dependencies()};

    explicit Desk(bool starts = false)
        : startsWithSystem(starts)
    {
        window.show();
        window.findChild<QAction *>(s("settings"))->trigger();
    }
    MainWindow::Dependencies dependencies()
    {
        MainWindow::Dependencies deps{
            control,
            board,
            journal,
            [](const FeedId &) { return std::shared_ptr<const MessageLog>(); },
            [] { return kNow; },
            &settings,
            s("/somewhere/feeds.json"),
            {}};
        deps.program.dataFolder = s("/somewhere");
        deps.program.apply = [this](const ProgramSettings &program) {
            applied.append(program);
            return problem;
        };
        deps.program.starts = [this] { return startsWithSystem; };
        deps.program.beep = [this] { ++beeps; };
        deps.program.moveData = [this](const QString &) { return problem; };
        deps.program.applyMemory = [this](const MemoryLimits &limits) { memory.append(limits); };
        return deps;
    }
    SettingsDialog *dialog() const { return window.findChild<SettingsDialog *>(); }
    void enter(const char *name, const QString &text) const
    {
        auto *box = dialog()->findChild<QLineEdit *>(s(name));
        box->setText(text);
        emit box->editingFinished();
    }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void aChoiceHoldsAtOnceAndIsKept()
    {
        Desk desk;
        auto *theme = desk.dialog()->findChild<QComboBox *>(s("theme"));
        theme->setCurrentIndex(theme->findData(int(ThemeMode::Dark)));
        emit theme->activated(theme->currentIndex());
        QCOMPARE(readViewSettings(desk.settings).theme, ThemeMode::Dark);
    }

    void aWrongProxyIsSaidAndNotKept()
    {
        Desk desk;
        desk.enter("proxy", s("nonsense"));
        QVERIFY(desk.dialog()->findChild<ProblemLine *>()->problem().startsWith(s("Proxy")));
        QVERIFY(desk.applied.isEmpty());
        QCOMPARE(readProgramSettings(desk.settings).proxy, QString());
        desk.enter("proxy", s("socks5://p:1080"));
        QVERIFY(desk.dialog()->findChild<ProblemLine *>()->problem().isEmpty());
        QCOMPARE(readProgramSettings(desk.settings).proxy, s("socks5://p:1080"));
    }

    void whatCannotBeDoneIsNotKept()
    {
        Desk desk;
        desk.problem = s("The disk is full.");
        desk.dialog()->findChild<QCheckBox *>(s("autostart"))->click();
        QCOMPARE(desk.dialog()->findChild<ProblemLine *>()->problem(), desk.problem);
        QVERIFY(!readProgramSettings(desk.settings).autostart);
        QVERIFY(!desk.dialog()->findChild<QCheckBox *>(s("autostart"))->isChecked());
    }

    void theMemoryOfMessagesIsAppliedAndKept()
    {
        Desk desk;
        auto *memory = desk.dialog()->findChild<QSpinBox *>(s("memory"));
        memory->setValue(64);
        emit memory->editingFinished();
        QCOMPARE(desk.memory.last().messageMebibytes, 64);
        QCOMPARE(readMemoryLimits(desk.settings).messageMebibytes, 64);
    }

    void whatNeedsATrayIsOfferedOnlyWhereThereIsOne()
    {
        SettingsDialog without({s("/f"), s("/"), s("no tray here"), {}});
        QVERIFY(!without.findChild<QCheckBox *>(s("tray"))->isEnabled());
        QVERIFY(without.findChild<QCheckBox *>(s("tray"))->text().contains(s("no tray here")));
        QVERIFY(!without.findChild<QCheckBox *>(s("notifications"))->isEnabled());
        QVERIFY(without.findChild<QCheckBox *>(s("sounds"))->isEnabled());
        SettingsDialog with({s("/f"), s("/"), {}, {}});
        with.setCalls({});
        auto *notifications = with.findChild<QCheckBox *>(s("notifications"));
        QVERIFY(notifications->isEnabled());
        with.findChild<QCheckBox *>(s("tray"))->click();
        QVERIFY(!notifications->isEnabled());
        QVERIFY(notifications->isChecked()); // the choice is kept
    }

    void callsAreKeptAndRead_data()
    {
        QTest::addColumn<bool>("tray");
        QTest::addColumn<bool>("sounds");
        QTest::newRow("as at first") << true << false;
        QTest::newRow("sounds alone") << false << true;
    }
    void callsAreKeptAndRead()
    {
        QFETCH(bool, tray);
        QFETCH(bool, sounds);
        MemorySettings settings;
        QVERIFY(readCallSettings(settings) == CallSettings());
        const CallSettings calls{tray, sounds, !sounds, sounds};
        writeCallSettings(settings, calls);
        QVERIFY(readCallSettings(settings) == calls);
    }

    void aSoundIsMadeOnlyWhenItIsWanted()
    {
        Desk desk;
        desk.board.publish(makeFeed(s("a"), DisplayState::Disconnected));
        desk.window.pump().beat();
        QCOMPARE(desk.beeps, 0);
        desk.dialog()->findChild<QCheckBox *>(s("sounds"))->click();
        QVERIFY(readCallSettings(desk.settings).sounds);
        desk.board.publish(makeFeed(s("b"), DisplayState::Disconnected));
        desk.window.pump().beat();
        QCOMPARE(desk.beeps, 1);
    }

    void anotherFolderIsShownOnceItHoldsTheFeeds()
    {
        Desk desk;
        auto *shown = desk.dialog()->findChild<QLineEdit *>(s("dataFolder"));
        QCOMPARE(shown->text(), s("/somewhere"));
        desk.problem = s("The disk is full.");
        emit desk.dialog()->folderWanted(s("/elsewhere"));
        QCOMPARE(shown->text(), s("/somewhere"));
        QCOMPARE(desk.dialog()->findChild<ProblemLine *>()->problem(), desk.problem);
        desk.problem.clear();
        emit desk.dialog()->folderWanted(s("/elsewhere"));
        QCOMPARE(shown->text(), s("/elsewhere"));
        QCOMPARE(desk.dialog()->findChild<QLineEdit *>(s("feedsFile"))->text(),
                 s("/elsewhere/feeds.json"));
    }

    void startingWithTheSystemIsShownAsItIs()
    {
        Desk desk(true); // set elsewhere; the settings know nothing of it
        QVERIFY(desk.dialog()->findChild<QCheckBox *>(s("autostart"))->isChecked());
    }

    void thereIsOneDialog()
    {
        Desk desk;
        desk.window.findChild<QAction *>(s("settings"))->trigger();
        QCOMPARE(desk.window.findChildren<SettingsDialog *>().size(), 1);
    }

    void defaultsFillInWhatFeedsLeaveOpen()
    {
        ProgramSettings program;
        program.proxy = s("http://p:1");
        program.ca = s("/ca.pem");
        FeedConfig open;
        open.url = QUrl(s("wss://h/"));
        FeedConfig own = open;
        own.proxy = QUrl(s("http://own:2"));
        own.tls.ca = s("/own.pem");
        FeedConfig local = open;
        local.url = QUrl(s("ws://127.0.0.1:1/"));
        const auto feeds = withDefaults({open, own, local}, program);
        QCOMPARE(feeds.at(0).proxy, QUrl(program.proxy));
        QCOMPARE(feeds.at(0).tls.ca, program.ca);
        QVERIFY(feeds.at(1) == own);
        QVERIFY(feeds.at(2).proxy.isEmpty());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
