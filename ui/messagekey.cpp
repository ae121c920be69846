#include "messagekey.h"

namespace feedscope {

namespace {

constexpr size_t kPage = 500;

} // namespace

bool isSameKey(const LoggedMessage &a, const LoggedMessage &b)
{
    return a.fields.stream == b.fields.stream && a.message.eventType == b.message.eventType;
}

std::optional<LoggedMessage> previousOfSameKey(const LoggedMessage &message,
                                               const std::vector<LoggedMessage> &rows,
                                               const MessageLog &log)
{
    const auto fits = [&message](const LoggedMessage &other) {
        return other.number < message.number && other.verdict != MessageVerdict::Duplicate &&
               isSameKey(message, other);
    };
    std::optional<LoggedMessage> best;
    for (const LoggedMessage &row : rows) {
        if (fits(row)) {
            best = row;
            break;
        }
    }
    // A filter may have left out of the rows what the log still has.
    for (quint64 at = message.number; at > 0;) {
        const std::vector<LoggedMessage> page = log.before(at, kPage);
        for (const LoggedMessage &entry : page) {
            if (best && entry.number <= best->number)
                return best;
            if (fits(entry))
                return entry;
        }
        if (page.empty())
            break;
        at = page.back().number;
    }
    return best;
}

} // namespace feedscope
