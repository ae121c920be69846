// The scenarios that come with Feedscope pass, here as anywhere.
#include "builtinscenarios.h"
#include "scenariofile.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QtTest>
#include <map>

using namespace feedscope;

namespace {

constexpr int kAtOnce = 4;
constexpr int kPatienceMs = 90'000;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private:
    std::map<QString, std::unique_ptr<QProcess>> m_runs;
    QStringList m_waiting;

    void startSome()
    {
        int running = 0;
        for (const auto &[path, process] : m_runs)
            running += process->state() != QProcess::NotRunning ? 1 : 0;
        for (; running < kAtOnce && !m_waiting.isEmpty(); ++running) {
            const QString path = m_waiting.takeFirst();
            auto &process = m_runs[path];
            process = std::make_unique<QProcess>();
            connect(process.get(), &QProcess::finished, this, [this] { startSome(); });
            process->start(qEnvironmentVariable("FEEDSCOPE_BIN"), {QStringLiteral("run"), path});
        }
    }

private slots:
    void initTestCase()
    {
        m_waiting = builtinScenarios();
        QCOMPARE(m_waiting.size(), 12);
        startSome();
    }

    void passes_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : builtinScenarios())
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }

    void passes()
    {
        QFETCH(QString, path);
        const ParsedScenario parsed = readScenario(bytesOf(path));
        QVERIFY(parsed.ok());
        QVERIFY(!parsed.scenario.name.isEmpty() && !parsed.scenario.description.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_runs.contains(path), kPatienceMs);
        QProcess &process = *m_runs.at(path);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatienceMs);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
