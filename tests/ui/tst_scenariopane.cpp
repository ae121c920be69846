#include "scenariolistmodel.h"
#include "scenariopane.h"
#include "scenariotext.h"
#include "uifixtures.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace feedscope;
using namespace feedscope::test;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

// Writes down what the pane asked for.
class FakeDesk : public ScenarioDesk
{
public:
    QList<ScenarioEntry> entries() const override { return list; }
    void onChange(std::function<void()> changed) override { tell = std::move(changed); }
    void reload() override { calls << s("reload"); }
    QString folder() const override { return s("/folder"); }
    void setFolder(const QString &chosen) override { calls << s("folder ") + chosen; }
    void run(const QStringList &files) override { calls << s("run ") + files.join(u','); }
    void stop() override { calls << s("stop"); }
    bool isRunning() const override { return running; }
    void startRecording() override
    {
        recording = true;
        tell();
    }
    bool isRecording() const override { return recording; }
    qsizetype recordedSteps() const override { return steps; }
    QString saveRecording(const QString &path) override
    {
        calls << s("save ") + path;
        recording = !saveError.isEmpty();
        return saveError;
    }

    QList<ScenarioEntry> list;
    std::function<void()> tell;
    QStringList calls;
    bool running = false;
    bool recording = false;
    qsizetype steps = 0;
    QString saveError;
};

ScenarioEntry entry(const char *name, ScenarioStatus status, Result result = Result::NotReached)
{
    ScenarioEntry entry;
    entry.file = s(name) + s(".json");
    entry.title = s(name);
    entry.status = status;
    entry.duration = std::chrono::seconds(7);
    entry.checks = {{s("back in time"), {Result::Pass, s("within 3 s"), s("1.9 s"), 0}},
                    {s("nothing missing"), {result, s("exactly 0"), s("37"), 0}}};
    return entry;
}

struct Desk
{
    FakeDesk fake;
    std::unique_ptr<ScenarioPane> pane;

    explicit Desk(const QList<ScenarioEntry> &entries)
    {
        fake.list = entries;
        const auto answer = [](const QString &suggested,
                               const std::function<void(const QString &)> &chosen) {
            chosen(suggested);
        };
        pane = std::make_unique<ScenarioPane>(
            ScenarioPane::Dependencies{fake, [] { return kNow; }, answer, answer});
        pane->setTheme(Theme::light());
        pane->resize(416, 300);
        pane->show();
    }
    QString cell(int row, int column) const
    {
        return pane->list().model()->index(row, column).data().toString();
    }
    void trigger(const char *name) { pane->findChild<QAction *>(s(name))->trigger(); }
    QString label(const char *name) { return pane->findChild<QLabel *>(s(name))->text(); }
};

} // namespace

class TestScenarioPane : public QObject
{
    Q_OBJECT

private slots:
    void eachScenarioSaysWhatWasExpectedAndMeasured()
    {
        Desk desk({entry("good", ScenarioStatus::Pass, Result::Pass),
                   entry("bad", ScenarioStatus::Fail, Result::Fail),
                   entry("new", ScenarioStatus::NotRun)});
        QCOMPARE(desk.cell(0, ScenarioListModel::ResultColumn), s("Pass"));
        QCOMPARE(desk.cell(0, ScenarioListModel::MeasuredColumn), s("all hold"));
        QCOMPARE(desk.cell(1, ScenarioListModel::ResultColumn), s("Fail"));
        QCOMPARE(desk.cell(1, ScenarioListModel::ExpectedColumn), s("nothing missing"));
        QCOMPARE(desk.cell(1, ScenarioListModel::MeasuredColumn), s("37"));
        QCOMPARE(desk.cell(2, ScenarioListModel::ResultColumn), s("Not run"));
        QCOMPARE(desk.cell(2, ScenarioListModel::ExpectedColumn), s("2 checks"));
        QCOMPARE(desk.label("scenarioTotals"), s("1 pass, 1 fail, 1 not run"));
        const QModelIndex bad = desk.pane->list().model()->index(1, 0);
        QCOMPARE(desk.pane->list().model()->rowCount(bad), 2);
        QCOMPARE(bad.model()->index(1, ScenarioListModel::ExpectedColumn, bad).data().toString(),
                 s("exactly 0"));
    }
    void theRunningOneCountsItsTime()
    {
        ScenarioEntry running = entry("r", ScenarioStatus::Running);
        running.runningSince = ago(22);
        Desk desk({running});
        QCOMPARE(desk.cell(0, ScenarioListModel::MeasuredColumn), QStringLiteral("22\u202fs"));
        desk.pane->refresh(kNow + std::chrono::seconds(1));
        QCOMPARE(desk.cell(0, ScenarioListModel::MeasuredColumn), QStringLiteral("23\u202fs"));
    }
    void oneOrAllAreRunAndStopped()
    {
        Desk desk({entry("a", ScenarioStatus::NotRun), entry("b", ScenarioStatus::NotRun)});
        auto *run = desk.pane->findChild<QPushButton *>(s("runScenarios"));
        run->click();
        QCOMPARE(desk.fake.calls.last(), s("run a.json,b.json"));
        desk.pane->list().setCurrentIndex(desk.pane->list().model()->index(1, 0));
        desk.trigger("runSelectedScenario");
        QCOMPARE(desk.fake.calls.last(), s("run b.json"));
        desk.fake.running = true;
        desk.fake.tell();
        QCOMPARE(run->text(), s("Stop run"));
        run->click();
        QCOMPARE(desk.fake.calls.last(), s("stop"));
    }
    void aClickShowsWhatDidNotHold()
    {
        Desk desk({entry("a", ScenarioStatus::Fail, Result::Fail)});
        QTreeView &list = desk.pane->list();
        const QModelIndex row = list.model()->index(0, 0);
        const QPoint name =
            list.visualRect(row.siblingAtColumn(ScenarioListModel::NameColumn)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, name);
        QVERIFY(list.isExpanded(row));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, name);
        QVERIFY(!list.isExpanded(row));
    }
    void whatIsOpenStaysOpenWhileStatusesChange()
    {
        Desk desk({entry("a", ScenarioStatus::NotRun)});
        desk.pane->list().expand(desk.pane->list().model()->index(0, 0));
        desk.fake.list = {entry("a", ScenarioStatus::Pass, Result::Pass)};
        desk.fake.tell();
        QVERIFY(desk.pane->list().isExpanded(desk.pane->list().model()->index(0, 0)));
        QCOMPARE(desk.cell(0, 0), s("Pass"));
    }
    void resultsAreCopiedAsMarkdown()
    {
        Desk desk({entry("with | bar", ScenarioStatus::Fail, Result::Fail)});
        desk.trigger("copyScenarios");
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(s("| Fail | with \\| bar | nothing missing | 37 |")),
                 qPrintable(text));
        QVERIFY2(text.contains(s("| with \\| bar | nothing missing | exactly 0 | 37 |")),
                 qPrintable(text));
    }
    void aRecordingIsSavedWhereAPersonSays()
    {
        Desk desk({});
        desk.trigger("recordScenario");
        QVERIFY(desk.fake.recording);
        desk.fake.steps = 3;
        desk.pane->refresh(kNow);
        QCOMPARE(desk.label("scenarioTotals"), s("Recording, 3 steps"));
        desk.fake.saveError = s("disk full");
        desk.trigger("recordScenario");
        QCOMPARE(desk.fake.calls.last(), s("save /folder/recorded.json"));
        QCOMPARE(desk.label("scenarioProblem"), s("disk full"));
    }
    void anEmptyRecordingIsNotSaved()
    {
        Desk desk({});
        desk.trigger("recordScenario");
        desk.trigger("recordScenario");
        QCOMPARE(desk.fake.calls.last(), s("save "));
        QVERIFY(desk.label("scenarioProblem").startsWith(s("Nothing was recorded")));
    }
};

QTEST_MAIN(TestScenarioPane)
#include "tst_scenariopane.moc"
