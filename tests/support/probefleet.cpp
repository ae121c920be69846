#include "probefleet.h"

#include <QProcess>
#include <QTimer>

namespace feedscope::test {

namespace {

QString address(const ScriptedServer &server)
{
    return QStringLiteral("127.0.0.1:%1").arg(server.port());
}

// One case under way: its process and its servers.
class Run : public QObject
{
public:
    Run(const ProbeCase &what, QObject *parent)
        : QObject(parent)
        , m_case(what)
    {
        for (const Script &script : what.scripts)
            m_self.answer(filled(script));
        for (const Script &script : what.otherScripts)
            m_other.answer(filled(script));
    }

    void start(const std::function<void(const ProbeResult &)> &done)
    {
        // What the program sent last may still be on its way when it has ended.
        const auto settle = [this, done] {
            const bool quiet = m_self.disconnects() == m_self.accepted() &&
                               m_other.disconnects() == m_other.accepted();
            if (quiet && m_process.state() == QProcess::NotRunning && !m_isDone) {
                m_isDone = true;
                done(result());
            }
        };
        connect(&m_process, &QProcess::finished, this, settle);
        connect(&m_self, &ScriptedServer::peerGone, this, settle);
        connect(&m_other, &ScriptedServer::peerGone, this, settle);
        connect(&m_process, &QProcess::errorOccurred, this, [this, done](auto error) {
            if (error == QProcess::FailedToStart)
                done(result());
        });
        QTimer::singleShot(ProbeFleet::kPatience, &m_process, &QProcess::kill);
        const QString url = m_case.url.isEmpty() ? QStringLiteral("http://{{self}}/feed")
                                                 : QString::fromUtf8(m_case.url);
        QStringList arguments{QStringLiteral("probe"), filled(url)};
        for (const QString &argument : m_case.arguments)
            arguments << filled(argument);
        m_process.setEnvironment(QProcess::systemEnvironment() + m_case.environment);
        m_process.start(qEnvironmentVariable("FEEDSCOPE_BIN"), arguments);
    }

private:
    QString filled(QString text) const
    {
        return text.replace(QLatin1StringView("{{self}}"), address(m_self))
            .replace(QLatin1StringView("{{other}}"), address(m_other));
    }
    Script filled(Script script) const
    {
        for (Script::Step &step : script.steps)
            step.bytes.replace("{{self}}", address(m_self).toLatin1())
                .replace("{{other}}", address(m_other).toLatin1());
        return script;
    }
    ProbeResult result()
    {
        const bool ended = m_process.exitStatus() == QProcess::NormalExit;
        return {true,
                ended ? m_process.exitCode() : -1,
                m_process.readAllStandardOutput(),
                m_process.readAllStandardError(),
                m_self.requests(),
                m_other.requests(),
                m_self.unreadByConnection()};
    }

    const ProbeCase m_case;
    ScriptedServer m_self;
    ScriptedServer m_other;
    QProcess m_process;
    bool m_isDone = false;
};

} // namespace

ProbeFleet::ProbeFleet(QList<ProbeCase> cases, QObject *parent)
    : QObject(parent)
    , m_cases(std::move(cases))
    , m_results(size_t(m_cases.size()))
{
}

void ProbeFleet::want(qsizetype index)
{
    if (m_running == 0 && !result(index).done)
        m_next = index;
    startNext();
}

void ProbeFleet::startNext()
{
    while (m_running < kSideBySide && m_next < m_cases.size())
        start(m_next++);
}

void ProbeFleet::start(qsizetype index)
{
    ++m_running;
    auto *run = new Run(m_cases.at(index), this);
    run->start([this, run, index](const ProbeResult &result) {
        m_results[size_t(index)] = result;
        run->deleteLater();
        --m_running;
        startNext();
    });
}

} // namespace feedscope::test

#include "moc_probefleet.cpp"
