// CPU time, user and system together. Thread: any. Units: nanoseconds. Errors: -1 where the system
// does not tell.
#pragma once

#include <QtGlobal>

namespace feedscope::test {

// Of this process with all its threads.
qint64 processCpuNanos();

// Of one child process, from before its start to after its end.
class ChildCpu
{
public:
    ChildCpu();
    ~ChildCpu();
    ChildCpu(const ChildCpu &) = delete;
    ChildCpu &operator=(const ChildCpu &) = delete;

    void started(qint64 processId);
    // Once it has ended and was waited for, and no other child ended meanwhile.
    qint64 nanos() const;

private:
    qint64 m_before = -1;
    void *m_handle = nullptr; // Windows
};

} // namespace feedscope::test
