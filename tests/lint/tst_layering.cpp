// Runs the text lint over this repository, after proving that it catches each rule.
#include "sourcetext.h"
#include "textlint.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace feedscope::lint;

namespace {

Project sampleProject()
{
    Project project;
    project.layerOfHeader = {{QStringLiteral("feederror.h"), QStringLiteral("model")},
                             {QStringLiteral("feedhub.h"), QStringLiteral("net")},
                             {QStringLiteral("mainwindow.h"), QStringLiteral("ui")},
                             {QStringLiteral("commandline.h"), QStringLiteral("app")}};
    project.isQtCoreHeader = [](const QString &name) {
        return name == QLatin1StringView("QString");
    };
    return project;
}

struct Snippet
{
    const char *name;
    const char *path;
    const char *text;
    const char *rule; // null: nothing to find
    int line = 1;
};

const Snippet kBad[] = {
    {"include of a parent", "net/a.cpp", "\n#include \"../model/feederror.h\"\n", "include-parent",
     2},
    {"include of a parent in tests", "tests/net/a.cpp", "#include \"../support/x.h\"\n",
     "include-parent"},
    {"include by module", "ui/a.cpp", "#include <QtWidgets/QLabel>\n", "include-module"},
    {"own singleton", "net/a.h", "// A.\nstatic A &instance();\n", "singleton", 2},
    {"use of a singleton", "app/a.cpp", "A::instance().run();\n", "singleton"},
    {"qApp in ui", "ui/a.cpp", "qApp->quit();\n", "application-global"},
    {"application object in net", "net/a.cpp", "QCoreApplication::instance()->exit();\n",
     "application-global"},
    {"SIGNAL", "ui/a.cpp", "connect(a, SIGNAL(b()), c, d);\n", "string-connect"},
    {"SLOT", "tests/ui/a.cpp", "f(SLOT(b()));\n", "string-connect"},
    {"QThread::sleep", "tests/net/a.cpp", "QThread::sleep(1);\n", "sleep"},
    {"QThread::msleep", "tests/net/a.cpp", "QThread::msleep(1);\n", "sleep"},
    {"QTest::qSleep", "tests/net/a.cpp", "QTest::qSleep(5);\n", "sleep"},
    {"QTest::qWait", "tests/net/a.cpp", "QTest::qWait(5);\n", "sleep"},
    {"std sleep", "net/a.cpp", "std::this_thread::sleep_for(x);\n", "sleep"},
    {"wall clock in net", "net/a.cpp", "auto t = QDateTime::currentDateTimeUtc();\n", "clock"},
    {"wall clock in ui", "ui/a.cpp", "auto t = QTime::currentTime();\n", "clock"},
    {"elapsed timer in model", "model/a.cpp", "QElapsedTimer t;\n", "clock"},
    {"steady clock in net/lab", "net/lab/a.cpp", "auto t = std::chrono::steady_clock::now();\n",
     "clock"},
    {"timer in model", "model/a.cpp", "QTimer t;\n", "model-thread"},
    {"thread in model", "model/a.cpp", "std::thread t;\n", "model-thread"},
    {"header without a comment", "model/a.h", "#pragma once\n", "header-comment"},
    {"model includes net", "model/a.cpp", "#include \"feedhub.h\"\n", "layer-include"},
    {"model includes another Qt module", "model/a.cpp", "#include <QTcpSocket>\n", "layer-include"},
    {"model includes a system header", "model/a.cpp", "#include <sys/socket.h>\n", "layer-include"},
    {"net includes ui", "net/a.cpp", "#include \"mainwindow.h\"\n", "layer-include"},
    {"ui includes net", "ui/a.cpp", "#include \"feedhub.h\"\n", "layer-include"},
    {"ui includes app", "ui/a.cpp", "#include \"commandline.h\"\n", "layer-include"},
    {"headless app includes ui", "app/a.cpp", "#include \"mainwindow.h\"\n", "layer-include"},
    {"a comment does not hide what follows it", "net/a.cpp", "/* a\n b */ QElapsedTimer t;\n",
     "clock", 2},
    {"a string does not hide what follows it", "net/a.cpp", "f(\"\\\"\"); QElapsedTimer t;\n",
     "clock"},
    {"a digit separator opens no string", "net/a.cpp", "int a = 1'000; QElapsedTimer t; // '\n",
     "clock"},
};

const Snippet kGood[] = {
    {"own layer", "net/a.cpp", "#include \"feederror.h\"\n#include \"feedhub.h\"\n", nullptr},
    {"dashboard composes everything", "app/dashboard/a.cpp",
     "#include \"mainwindow.h\"\n#include \"feedhub.h\"\n", nullptr},
    {"model with Qt Core and std", "model/a.cpp", "#include <QString>\n#include <vector>\n",
     nullptr},
    {"application object in app", "app/a.cpp", "QCoreApplication::instance()->exit();\n", nullptr},
    {"what only Qt itself can be asked", "net/a.cpp", "QNetworkInformation::instance();\n",
     nullptr},
    {"clock in app", "app/a.cpp", "QElapsedTimer t;\n", nullptr},
    {"clock in the scheduler", "net/qtscheduler.cpp",
     "auto t = std::chrono::steady_clock::now();\n", nullptr},
    {"clock in tests", "tests/bench/a.cpp", "QElapsedTimer t;\n", nullptr},
    {"waiting for a condition", "tests/a.cpp", "QTRY_VERIFY(x); QTest::qWaitFor(f); spy.wait();\n",
     nullptr},
    {"words in a comment", "net/a.cpp", "// never QElapsedTimer\n/* qApp\nSLOT( */\n", nullptr},
    {"words in a string", "net/a.cpp", "f(\"qApp SLOT( \\\" qApp\"); g('\"'); h(\"qApp\");\n",
     nullptr},
    {"words in a raw string", "net/a.cpp", "f(R\"x(qApp \" )\" qApp\n SLOT()x\");\n", nullptr},
    {"an include in a string", "net/a.cpp", "f(\"\\n\\\n#include \\\"../x.h\\\"\");\n", nullptr},
    {"header with a comment", "model/a.h", "// What it is for.\n#pragma once\n", nullptr},
};

QStringList sources(const QString &top)
{
    QStringList paths;
    for (const auto &folder : {QStringLiteral("model"), QStringLiteral("net"), QStringLiteral("ui"),
                               QStringLiteral("app"), QStringLiteral("tests")}) {
        QDirIterator files(top + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(QDir(top).relativeFilePath(files.next()));
    }
    paths.sort();
    return paths;
}

Project thisProject(const QStringList &paths)
{
    Project project;
    for (const QString &path : paths) {
        const QString layer = layerOf(path);
        if (path.endsWith(QLatin1StringView(".h")) && layer != QLatin1StringView("tests"))
            project.layerOfHeader.insert(path.section(u'/', -1), layer);
    }
    const QStringList qtCore =
        QString::fromUtf8(FEEDSCOPE_QTCORE_INCLUDES).split(u'|', Qt::SkipEmptyParts);
    project.isQtCoreHeader = [qtCore](const QString &name) {
        return std::any_of(qtCore.begin(), qtCore.end(), [&](const QString &folder) {
            return QFile::exists(folder + u'/' + name);
        });
    };
    return project;
}

QString described(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &f : findings)
        text += QStringLiteral("%1:%2: %3: %4\n").arg(f.path).arg(f.line).arg(f.rule, f.message);
    return text;
}

void addSnippetRows(const Snippet *begin, const Snippet *end)
{
    QTest::addColumn<int>("index");
    for (const Snippet *s = begin; s != end; ++s)
        QTest::newRow(s->name) << int(s - begin);
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void eachRuleIsCaught_data() { addSnippetRows(std::begin(kBad), std::end(kBad)); }
    void eachRuleIsCaught()
    {
        QFETCH(int, index);
        const Snippet &bad = kBad[index];
        const auto findings =
            check(QString::fromLatin1(bad.path), QString::fromLatin1(bad.text), sampleProject());
        QVERIFY2(findings.size() == 1, qPrintable(described(findings)));
        QCOMPARE(findings.first().rule, QString::fromLatin1(bad.rule));
        QCOMPARE(findings.first().line, bad.line);
    }

    void goodCodeIsLeftAlone_data() { addSnippetRows(std::begin(kGood), std::end(kGood)); }
    void goodCodeIsLeftAlone()
    {
        QFETCH(int, index);
        const Snippet &good = kGood[index];
        const auto findings =
            check(QString::fromLatin1(good.path), QString::fromLatin1(good.text), sampleProject());
        QVERIFY2(findings.isEmpty(), qPrintable(described(findings)));
    }

    void fiveHundredLinesAreAllowedAndOneMoreIsNot()
    {
        const QString path = QStringLiteral("net/a.cpp");
        const QString longest = QStringLiteral("int a;\n").repeated(kMaxLines);
        QVERIFY(check(path, longest, sampleProject()).isEmpty());
        const auto findings = check(path, longest + QStringLiteral("int b;\n"), sampleProject());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, QStringLiteral("file-length"));
    }

    void linesKeepTheirNumbersWhenBlanked()
    {
        const QString text = QStringLiteral("a /* b\nc */ d\nR\"(e\nf)\" g\n");
        const QStringList code = codeLines(text);
        QCOMPARE(code.size(), text.split(u'\n').size());
        QCOMPARE(code.at(1).trimmed(), QStringLiteral("d"));
        QCOMPARE(code.at(3).trimmed(), QStringLiteral("g"));
    }

    void thisRepositoryKeepsTheRules()
    {
        const QString top = QStringLiteral(FEEDSCOPE_SOURCE_DIR);
        const QStringList paths = sources(top);
        QVERIFY2(paths.size() > 20, "the sources were not found");
        const Project project = thisProject(paths);
        QVERIFY2(project.isQtCoreHeader(QStringLiteral("QString")), "Qt Core was not found");
        QVERIFY(!project.isQtCoreHeader(QStringLiteral("QTcpSocket")));
        QList<Finding> findings;
        for (const QString &path : paths) {
            QFile file(top + u'/' + path);
            QVERIFY2(file.open(QIODevice::ReadOnly | QIODevice::Text), qPrintable(path));
            findings += check(path, QString::fromUtf8(file.readAll()), project);
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + described(findings)));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
