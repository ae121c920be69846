// Runs the cases of a conformance suite, several side by side, each with servers of its own.
// Thread: the test's, which runs an event loop. The program is FEEDSCOPE_BIN. A run that does not
// end by itself is killed after kPatience, which shows in its exit code and records.
#pragma once

#include "probecase.h"

#include <QObject>
#include <vector>

namespace feedscope::test {

class ProbeFleet : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPatience = 20'000; // ms
    static constexpr int kSideBySide = 6;

    explicit ProbeFleet(QList<ProbeCase> cases, QObject *parent = nullptr);

    const QList<ProbeCase> &cases() const { return m_cases; }
    const ProbeResult &result(qsizetype index) const { return m_results.at(size_t(index)); }
    // Starts this case if it is not under way, and keeps the ones after it busy.
    void want(qsizetype index);

private:
    void startNext();
    void start(qsizetype index);

    const QList<ProbeCase> m_cases;
    std::vector<ProbeResult> m_results;
    qsizetype m_next = 0;
    int m_running = 0;
};

} // namespace feedscope::test
