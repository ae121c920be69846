// SIGINT and SIGTERM (on Windows: Ctrl+C, Ctrl+Break and the console's end) as a call on the event
// loop.
// Thread: made and called back on the thread that runs the loop.
// Owner: the command; one at a time in a process, since signal handlers are the process's own.
// Rules: the first signal is told; a second one ends the process at once with 128 + its number,
//   even when the loop is stuck.
#pragma once

#include <QObject>
#include <functional>

namespace feedscope {

class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    // `told` gets the exit code that belongs to the signal: 130 for SIGINT, 143 for SIGTERM.
    explicit SignalWatcher(std::function<void(int exitCode)> told, QObject *parent = nullptr);
    ~SignalWatcher() override;

    // Whether a signal came, told or not: for whoever waits where no event loop runs.
    static bool signalled();

private:
    const std::function<void(int)> m_told;
};

} // namespace feedscope
