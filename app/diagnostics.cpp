#include "diagnostics.h"

#include "version.h"

namespace feedscope {

namespace {

constexpr int kGoneMs = 500;

} // namespace

Diagnostics::Diagnostics(QString program, std::function<QString()> more, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_more(std::move(more))
{
    connect(&m_process, &QProcess::finished, this, [this] { tell({}); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            tell(QStringLiteral("The self-test cannot be started: %1\n")
                     .arg(m_process.errorString()));
    });
}

Diagnostics::~Diagnostics()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kGoneMs);
}

void Diagnostics::collect()
{
    if (m_process.state() == QProcess::NotRunning)
        m_process.start(m_program, {QStringLiteral("--selftest")}, QIODevice::ReadOnly);
}

void Diagnostics::tell(const QString &problem)
{
    QString text = QString::fromLocal8Bit(m_process.readAllStandardOutput());
    if (text.isEmpty())
        text =
            QStringLiteral("Feedscope %1\n%2")
                .arg(programVersion(),
                     problem.isEmpty() ? QStringLiteral("The self-test ended without a report.\n")
                                       : problem);
    if (m_more)
        text += m_more();
    emit ready(text);
}

} // namespace feedscope
