// Any bytes give either issues or a scenario, and scenarios survive being written and read again.
#include "scenarioparser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace feedscope;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ParsedScenario parsed = parseScenario(bytes);
    if (!parsed.ok()) {
        for (const ConfigIssue &issue : parsed.issues)
            require(issue.message.contains(QStringLiteral("line ")) || issue.pointer.isEmpty());
        return 0;
    }
    for (const Expectation &expectation : parsed.scenario.expectations)
        require(!summary(expectation).isEmpty());
    const QByteArray written = writeScenario(parsed.scenario);
    const ParsedScenario again = parseScenario(written);
    require(again.ok());
    require(again.scenario == parsed.scenario);
    require(writeScenario(again.scenario) == written);
    return 0;
}
