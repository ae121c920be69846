// The scenarios of the dashboard: those that come with the program and those of the user's folder,
// what became of each when it was last played, and new ones made by recording.
// Thread: UI; blocks on the disk while it reads or writes scenario files.
// Owner: the application; the recorded control outlives it.
// Caps: kMostFiles files of a folder are listed, the rest is not.
// Errors: a file that cannot be read or is no scenario is an entry with its first issue.
#pragma once

#include "recordedcontrol.h"
#include "scenariodesk.h"
#include "scenariorunner.h"

namespace feedscope {

class ScenarioCabinet : public ScenarioDesk
{
public:
    static constexpr qsizetype kMostFiles = 500;

    struct Environment
    {
        TransportFactory transports;
        SecretFetch secrets;
        RecordedControl &control;
        QString folder;
        std::function<void(const QString &)> folderChosen = {}; // to be remembered
    };

    explicit ScenarioCabinet(Environment environment);
    // One more for this run, wherever it is.
    void add(const QString &file);

    QList<ScenarioEntry> entries() const override;
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void reload() override;
    QString folder() const override { return m_folder; }
    void setFolder(const QString &folder) override;
    void run(const QStringList &files) override;
    void stop() override { m_runner.stop(); }
    bool isRunning() const override { return m_runner.isRunning(); }
    void startRecording() override;
    bool isRecording() const override { return m_environment.control.isRecording(); }
    qsizetype recordedSteps() const override { return m_environment.control.steps(); }
    QString saveRecording(const QString &path) override;

private:
    struct Sheet
    {
        ScenarioEntry entry;
        Scenario scenario; // meaningless when the entry is unreadable
        QByteArray bytes;
    };

    Sheet read(const QString &file) const;
    Sheet *find(const QString &file);
    void playing(const QString &file, Instant at);
    void played(const ScenarioResult &result);
    void finished();
    void tell();

    const Environment m_environment;
    QString m_folder;
    QStringList m_added;
    std::vector<Sheet> m_sheets;
    std::function<void()> m_changed;
    ScenarioRunner m_runner; // last: it calls the others
};

} // namespace feedscope
