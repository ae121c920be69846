#include "showntimes.h"

namespace feedscope {

bool ShownTimes::show(const QByteArray &stream, WallTime timestamp, Instant now)
{
    const BoundedKey key(stream);
    const auto it = m_newest.find(key);
    if (it == m_newest.end()) {
        if (m_newest.size() < kMaxStreams)
            m_newest.insert(key, {timestamp, now});
        else
            ++m_untracked;
        return true;
    }
    if (timestamp < it->timestamp && now - it->at < kClockSetBack)
        return false;
    *it = {timestamp, now};
    return true;
}

} // namespace feedscope
