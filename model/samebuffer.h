// Remembers the newest of many short texts without sharing its bytes: sharing would keep each one's
// buffer alive until the next, so that every message costs an allocation.
// Thread: any; pure. Memory: the buffer of the longest so far, given back beyond kKeptBytes.
#pragma once

#include <QByteArray>
#include <cstring>

namespace feedscope {

inline void assign(QByteArray &kept, const QByteArray &newest)
{
    constexpr qsizetype kKeptBytes = 4'096;
    if (newest.size() > kKeptBytes || kept.capacity() > kKeptBytes || !kept.isDetached()) {
        kept = newest;
        return;
    }
    kept.resize(newest.size());
    if (!newest.isEmpty())
        std::memcpy(kept.data(), newest.constData(), size_t(newest.size()));
}

} // namespace feedscope
