#include "processcpu.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/resource.h>
#endif

namespace feedscope::test {
namespace {

#ifdef Q_OS_WIN

qint64 cpuOf(HANDLE process)
{
    FILETIME made, ended, system, user;
    if (!::GetProcessTimes(process, &made, &ended, &system, &user))
        return -1;
    const auto nanos = [](const FILETIME &time) {
        return ((qint64(time.dwHighDateTime) << 32) | qint64(time.dwLowDateTime)) * 100;
    };
    return nanos(system) + nanos(user);
}

#else

qint64 usage(int who)
{
    rusage used{};
    if (::getrusage(who, &used) != 0)
        return -1;
    const auto nanos = [](const timeval &time) {
        return qint64(time.tv_sec) * 1'000'000'000 + qint64(time.tv_usec) * 1'000;
    };
    return nanos(used.ru_utime) + nanos(used.ru_stime);
}

#endif

} // namespace

#ifdef Q_OS_WIN

qint64 processCpuNanos()
{
    return cpuOf(::GetCurrentProcess());
}

ChildCpu::ChildCpu() = default;

ChildCpu::~ChildCpu()
{
    if (m_handle)
        ::CloseHandle(m_handle);
}

void ChildCpu::started(qint64 processId)
{
    m_handle = ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(processId));
}

qint64 ChildCpu::nanos() const
{
    return m_handle ? cpuOf(m_handle) : m_before;
}

#else

qint64 processCpuNanos()
{
    return usage(RUSAGE_SELF);
}

ChildCpu::ChildCpu()
    : m_before(usage(RUSAGE_CHILDREN))
{
}

ChildCpu::~ChildCpu() = default;

void ChildCpu::started(qint64) {}

qint64 ChildCpu::nanos() const
{
    return usage(RUSAGE_CHILDREN) - m_before;
}

#endif

} // namespace feedscope::test
