// What was freed must be there for the next message: no page is asked for twice.
#include "freedmemory.h"

#include <QTest>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#ifdef __GLIBC__
#include <sys/resource.h>
#endif

using namespace feedscope;

namespace {

// A turn's messages: taken, written and given back.
void oneTurn()
{
    std::vector<std::unique_ptr<char[]>> messages;
    for (int n = 0; n < 40; ++n) {
        messages.emplace_back(new char[16'000]);
        std::memset(messages.back().get(), n, 16'000);
    }
}

} // namespace

class FreedMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void aTurnFaultsNoPageOfTheTurnBefore()
    {
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        const auto faultsOf = [] {
            rusage before{};
            getrusage(RUSAGE_SELF, &before);
            for (int n = 0; n < 100; ++n)
                oneTurn();
            rusage after{};
            getrusage(RUSAGE_SELF, &after);
            return after.ru_minflt - before.ru_minflt;
        };
        keepFreedMemory();
        oneTurn();
        const long faults = faultsOf();
        QVERIFY2(faults < 100, qPrintable(QString::number(faults)));
#else
        QSKIP("Only glibc's allocator is asked for something, and a sanitizer replaces it.");
#endif
    }
};

QTEST_GUILESS_MAIN(FreedMemoryTest)
#include "tst_freedmemory.moc"
