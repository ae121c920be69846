#include "benchtools.h"

#include "processcpu.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>

namespace feedscope::bench {
namespace {

QJsonObject jsonLine(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QString sentence(QProcess &process)
{
    const QString text = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return text.isEmpty() ? process.errorString() : text.left(120).simplified();
}

Outcome finish(QProcess &process, const test::ChildCpu &cpu, const QElapsedTimer &clock, bool ended)
{
    Outcome outcome;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    outcome.wallMs = double(clock.nsecsElapsed()) / 1e6;
    outcome.cpuNanos = double(cpu.nanos());
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    outcome.first = jsonLine(lines.first());
    outcome.last = jsonLine(lines.last());
    outcome.ok = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!outcome.ok)
        outcome.error = ended ? sentence(process) : QStringLiteral("timed out");
    return outcome;
}

} // namespace

double median(QList<double> values)
{
    if (values.isEmpty())
        return -1;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Tools::Tools(Options options)
    : m_options(std::move(options))
{
    QDir().mkpath(m_options.work);
    startDisplay();
}

Tools::~Tools()
{
    m_blaster.closeWriteChannel();
    if (!m_blaster.waitForFinished(2'000))
        m_blaster.kill();
    m_blaster.waitForFinished(1'000);
    if (m_xvfb.state() != QProcess::NotRunning) {
        m_xvfb.terminate();
        m_xvfb.waitForFinished(2'000);
    }
}

bool Tools::wants(const char *section) const
{
    return m_options.only.isEmpty() || m_options.only.contains(QLatin1StringView(section));
}

void Tools::startDisplay()
{
    m_display = QStringLiteral("Qt offscreen");
    const QString xvfb = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
    if (xvfb.isEmpty())
        return;
    m_xvfb.start(xvfb,
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                  QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                  QStringLiteral("tcp")});
    if (!m_xvfb.waitForStarted() || !m_xvfb.waitForReadyRead(10'000))
        return;
    m_xDisplay = QLatin1Char(':') + QString::fromLatin1(m_xvfb.readLine().trimmed());
    m_display = QStringLiteral("Xvfb");
}

QString Tools::startBlaster()
{
    m_blaster.start(m_options.tools + QStringLiteral("/bench_blaster"), QStringList());
    if (!m_blaster.waitForStarted() || !m_blaster.waitForReadyRead(10'000))
        return QStringLiteral("The blaster does not start: ") + m_blaster.errorString();
    m_port = jsonLine(m_blaster.readLine()).value(QLatin1StringView("port")).toInt();
    return {};
}

QString Tools::blasterUrl(const QString &scheme, const QString &pathAndQuery) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(m_port).arg(pathAndQuery);
}

Outcome Tools::run(const QString &program, const QStringList &arguments, int timeoutMs) const
{
    QProcess process;
    test::ChildCpu cpu;
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    process.waitForStarted();
    cpu.started(process.processId());
    return finish(process, cpu, clock, process.waitForFinished(timeoutMs));
}

Outcome Tools::runTool(const char *name, const QStringList &arguments, int timeoutMs) const
{
    return run(m_options.tools + QLatin1Char('/') + QLatin1StringView(name), arguments, timeoutMs);
}

Outcome Tools::runWindow(const QStringList &arguments, int timeoutMs) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (m_xDisplay.isEmpty()) {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    } else {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), m_xDisplay);
    }
    process.setProcessEnvironment(environment);
    test::ChildCpu cpu;
    QElapsedTimer clock;
    clock.start();
    process.start(m_options.tools + QStringLiteral("/bench_window"), arguments);
    process.waitForStarted();
    cpu.started(process.processId());
    process.waitForReadyRead(20'000);
    const double painted = double(clock.nsecsElapsed()) / 1e6;
    Outcome outcome = finish(process, cpu, clock, process.waitForFinished(timeoutMs));
    outcome.first.insert(QStringLiteral("paintedAfterStart"), painted);
    return outcome;
}

QString Tools::nodeFolder()
{
    if (m_node)
        return *m_node;
    m_node = QString();
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (npm.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        m_nodeProblem = QStringLiteral("node or npm is not installed");
        return {};
    }
    const QString folder = m_options.work + QStringLiteral("/node");
    QDir().mkpath(folder);
    for (const QString &name : QDir(m_options.scripts).entryList(QDir::Files)) {
        QFile::remove(folder + QLatin1Char('/') + name);
        QFile::copy(m_options.scripts + QLatin1Char('/') + name, folder + QLatin1Char('/') + name);
    }
    QProcess install;
    install.setWorkingDirectory(folder);
    install.start(npm, {QStringLiteral("install"), QStringLiteral("--no-audit"),
                        QStringLiteral("--no-fund"), QStringLiteral("--silent")});
    if (!install.waitForFinished(120'000) || install.exitCode() != 0) {
        install.kill();
        install.waitForFinished();
        m_nodeProblem = QStringLiteral("npm could not install the peers");
        return {};
    }
    m_node = folder;
    return *m_node;
}

Outcome Tools::runNode(const char *script, const QStringList &arguments) const
{
    if (!m_node || m_node->isEmpty()) {
        Outcome outcome;
        outcome.error = m_nodeProblem;
        return outcome;
    }
    return run(QStringLiteral("node"),
               QStringList(*m_node + QLatin1Char('/') + QLatin1StringView(script)) + arguments);
}

QString Tools::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_options.work + QLatin1Char('/') + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(content);
    return path;
}

} // namespace feedscope::bench
