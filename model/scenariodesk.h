// How the UI lists, plays and records scenarios without knowing the network or the disk: app
// implements it and hands it over.
// Thread: called on the UI thread; returns at once, what changes shows in entries() and is told by
//   the function given to onChange().
// Errors: sentences for people.
// Source: CONTRACT.md section 6; ui-spec.md section 6 (Fault panel).
#pragma once

#include "instant.h"
#include "verdict.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace feedscope {

enum class ScenarioStatus { NotRun, Queued, Running, Pass, Fail, Unreadable };

struct ScenarioCheck
{
    QString name;
    Verdict verdict; // before a run: only what is expected
};

struct ScenarioEntry
{
    QString file;
    QString title;
    QString description;
    bool isBuiltin = false; // came with the program
    ScenarioStatus status = ScenarioStatus::NotRun;
    QString problem; // of the file, or why a run came to nothing
    Millis duration{0};
    quint64 seed = 0;
    QList<ScenarioCheck> checks;
    std::optional<Instant> runningSince;
    WallTime startedAt; // of the run that is shown
    Nanos took{0};
};

class ScenarioDesk
{
public:
    virtual ~ScenarioDesk() = default;

    virtual QList<ScenarioEntry> entries() const = 0;
    virtual void onChange(std::function<void()> changed) = 0;
    // Looks at the files again; results of those that are as they were stay.
    virtual void reload() = 0;
    // Where the user's own scenarios are.
    virtual QString folder() const = 0;
    virtual void setFolder(const QString &folder) = 0;

    // One after the other, in this order; nothing while some are playing.
    virtual void run(const QStringList &files) = 0;
    virtual void stop() = 0;
    virtual bool isRunning() const = 0;

    // What is done to the feeds from here on becomes a scenario.
    virtual void startRecording() = 0;
    virtual bool isRecording() const = 0;
    virtual qsizetype recordedSteps() const = 0;
    // Ends the recording; an empty path drops it. Empty: it is on the disk; else why not, and the
    // recording goes on.
    virtual QString saveRecording(const QString &path) = 0;
};

} // namespace feedscope
