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
    MainWindow window{dependencies()};

    Desk()
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
