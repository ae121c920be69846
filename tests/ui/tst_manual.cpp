// The manual: every page is there, every link and picture in it leads somewhere, every pane has its
// page, and the window shows it.
#include "bottomtabs.h"
#include "configproblempage.h"
#include "detailspane.h"
#include "eventlogview.h"
#include "feedcharts.h"
#include "feedtable.h"
#include "firstrun.h"
#include "mainstatusbar.h"
#include "mainwindow.h"
#include "manualpages.h"
#include "manualwindow.h"
#include "messageview.h"
#include "statusbanner.h"
#include "uifixtures.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr qint64 kLargestPicture = 150 * 1000;

QString fileOf(const QString &name)
{
    return QStringLiteral(":/manual/") + name;
}

QString contentOf(const QString &name)
{
    QFile file(fileOf(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList pages()
{
    return QDir(QStringLiteral(":/manual")).entryList({QStringLiteral("*.html")});
}

struct Desk
{
    RecordingControl control;
    SnapshotBoard board;
    Journal journal;
    MainWindow window{{control,
                       board,
                       journal,
                       [](const FeedId &) { return std::shared_ptr<const MessageLog>(); },
                       [] { return kNow; },
                       nullptr,
                       {},
                       {}}};

    Desk()
    {
        window.show();
        window.pump().beat();
    }
    template <typename Pane>
    QString pageOf() const
    {
        const auto *pane = window.findChild<Pane *>();
        if (!pane)
            return QStringLiteral("there is no such pane");
        const auto inside = pane->template findChildren<QWidget *>();
        const QWidget *focused = pane;
        if (!inside.isEmpty())
            focused = inside.last();
        return manualPageOf(focused);
    }
};

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private slots:
    void contentsLinkToEveryPage()
    {
        QVERIFY(pages().size() >= 9);
        const QString contents = contentOf(QStringLiteral("index.html"));
        for (const QString &page : pages()) {
            if (page != QLatin1StringView("index.html"))
                QVERIFY2(contents.contains(QStringLiteral("href=\"%1\"").arg(page)),
                         qPrintable(page));
        }
    }

    void everyLinkAndPictureLeadsSomewhere_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : pages())
            QTest::newRow(qPrintable(page)) << page;
    }
    void everyLinkAndPictureLeadsSomewhere()
    {
        QFETCH(QString, page);
        static const QRegularExpression target(QStringLiteral("(?:href|src)=\"([^\"]+)\""));
        const QString content = contentOf(page);
        QVERIFY(content.contains(QStringLiteral("<h1>")));
        int found = 0;
        for (auto links = target.globalMatch(content); links.hasNext(); ++found) {
            const QString link = links.next().captured(1);
            QVERIFY2(QFile::exists(fileOf(link.section(u'#', 0, 0))), qPrintable(link));
        }
        QVERIFY(found > 0);
    }

    void picturesAreSmall()
    {
        const QDir folder(QStringLiteral(":/manual/img"));
        QVERIFY(!folder.isEmpty());
        for (const QFileInfo &picture : folder.entryInfoList())
            QVERIFY2(picture.size() < kLargestPicture, qPrintable(picture.fileName()));
    }

    void everyPaneHasAPageOfItsOwn()
    {
        const Desk desk;
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        QCOMPARE(desk.pageOf<StatusBanner>(), s("banner"));
        QCOMPARE(desk.pageOf<DetailsPane>(), s("banner"));
        QCOMPARE(desk.pageOf<FeedTable>(), s("feeds"));
        QCOMPARE(desk.pageOf<FirstRun>(), s("feeds"));
        QCOMPARE(desk.pageOf<FeedCharts>(), s("charts"));
        QCOMPARE(desk.pageOf<MessageView>(), s("messages"));
        QCOMPARE(desk.pageOf<EventLogView>(), s("messages"));
        QCOMPARE(desk.pageOf<BottomTabs>(), s("messages")); // the filters beside the tabs
        QCOMPARE(desk.pageOf<ConfigProblemPage>(), s("troubleshooting"));
        QCOMPARE(desk.pageOf<MainStatusBar>(), s("troubleshooting"));
        QCOMPARE(manualPageOf(&desk.window), s("index"));
        QCOMPARE(manualPageOf(nullptr), s("index"));
        for (const char *page :
             {"banner", "feeds", "charts", "messages", "troubleshooting", "index"})
            QVERIFY(QFile::exists(fileOf(s(page) + s(".html"))));
    }

    void helpOpensThePageOfThePaneWithTheFocus()
    {
        Desk desk;
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.window.showDashboard();
        desk.window.findChild<FeedTable *>()->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), desk.window.findChild<FeedTable *>());
        auto *manual = desk.window.findChild<QAction *>(QStringLiteral("manual"));
        QVERIFY(manual->shortcuts().contains(QKeySequence(Qt::Key_F1)));
        manual->trigger();
        auto *window = desk.window.findChild<ManualWindow *>();
        QVERIFY(window && window->isVisible());
        auto *text = window->findChild<QTextBrowser *>();
        QCOMPARE(text->source(), manualUrl(QStringLiteral("feeds")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Add a feed")));
        text->setSource(QUrl(QStringLiteral("banner.html")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("Banner and states")));
    }

    void diagnosticsAreAskedForOnceAndPutOnTheClipboard()
    {
        Desk desk;
        const QSignalSpy asked(&desk.window, &MainWindow::diagnosticsRequested);
        auto *action = desk.window.findChild<QAction *>(QStringLiteral("diagnostics"));
        action->trigger();
        action->trigger();
        QCOMPARE(asked.size(), 1);
        desk.window.showDiagnostics(QStringLiteral("TLS  ok"));
        QVERIFY(action->isEnabled());
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("TLS  ok"));
        auto *dialog = desk.window.findChild<QWidget *>(QStringLiteral("diagnosticsDialog"),
                                                        Qt::FindDirectChildrenOnly);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("TLS  ok"));
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
