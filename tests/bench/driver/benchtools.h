// Runs the programs that are measured, one at a time, and the server that feeds them.
// Thread: one. Errors: a program that fails, hangs (kTimeoutMs) or is not there gives an outcome
// that is not ok, with a sentence; a bench goes on without it.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <functional>
#include <optional>

namespace feedscope::bench {

struct Outcome
{
    bool ok = false;
    QString error;
    double cpuNanos = -1; // of the whole child
    double wallMs = 0;
    QJsonObject last;  // its last line, which is JSON
    QJsonObject first; // its first line
};

struct Options
{
    QString program; // feedscope
    QString tools;   // folder of the bench programs
    QString scripts; // folder of the node scripts
    QString work;    // folder for everything written
    double scale = 1;
    int memorySeconds = 60;
    int rounds = 3;
    QString only; // sections, as letters; empty: all
};

class Tools
{
public:
    explicit Tools(Options options);
    ~Tools();

    const Options &options() const { return m_options; }
    bool wants(const char *section) const;
    // Empty, or why not.
    QString startBlaster();
    QString blasterUrl(const QString &scheme, const QString &pathAndQuery) const;

    Outcome run(const QString &program, const QStringList &arguments,
                int timeoutMs = 180'000) const;
    Outcome runTool(const char *name, const QStringList &arguments, int timeoutMs = 180'000) const;
    // With a display of its own: Xvfb where it is installed, else Qt's offscreen platform.
    Outcome runWindow(const QStringList &arguments, int timeoutMs) const;
    QString display() const { return m_display; }
    // Installed on first use; empty when npm or node are not there or the registry is not reached.
    QString nodeFolder();
    QString nodeProblem() const { return m_nodeProblem; }
    Outcome runNode(const char *script, const QStringList &arguments) const;
    // Another number each time it is asked.
    int nextRun() { return ++m_runs; }
    // A file in the work folder.
    QString write(const QString &name, const QByteArray &content) const;

private:
    void startDisplay();

    const Options m_options;
    QProcess m_blaster;
    QProcess m_xvfb;
    QString m_display; // for reading
    QString m_xDisplay;
    int m_port = 0;
    int m_runs = 0;
    std::optional<QString> m_node;
    QString m_nodeProblem;
};

double median(QList<double> values);

} // namespace feedscope::bench
