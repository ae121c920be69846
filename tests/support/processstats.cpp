#include "processstats.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FEEDSCOPE_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define FEEDSCOPE_SANITIZED
#endif
#endif

namespace feedscope::test {

namespace {

int entriesOf(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return -1;
    return int(folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace

qint64 residentBytes()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
#endif
    return -1;
}

int openDescriptors()
{
    return entriesOf(QStringLiteral("/proc/self/fd"));
}

int runningThreads()
{
    return entriesOf(QStringLiteral("/proc/self/task"));
}

bool memoryIsMeasurable()
{
#ifdef FEEDSCOPE_SANITIZED
    return false;
#else
    return residentBytes() > 0;
#endif
}

} // namespace feedscope::test
