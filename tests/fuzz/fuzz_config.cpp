// Any bytes give either issues or feeds, and feeds survive being written and read again.
#include "configparser.h"

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
    const ParsedConfig parsed = parseConfig(bytes);
    if (!parsed.ok()) {
        require(parsed.feeds.isEmpty());
        for (const ConfigIssue &issue : parsed.issues)
            require(!issue.message.isEmpty());
        return 0;
    }
    const QByteArray written = writeConfig(parsed.feeds);
    const ParsedConfig again = parseConfig(written);
    require(again.ok());
    require(again.feeds == parsed.feeds);
    require(writeConfig(again.feeds) == written);
    return 0;
}
