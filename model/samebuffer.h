// One buffer for many texts that come one after the other, in place of an allocation for each.
// Thread: any; pure. Memory: the buffer of the longest so far, given back beyond kKeptBytes.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <cstring>

namespace feedscope {

// Remembers the newest of many without sharing its bytes: sharing would keep each one's buffer alive
// until the next.
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

// `bytes` in the buffer of the last ones, unless somebody still shares it: what nobody keeps costs
// no allocation.
inline void refill(QByteArray &buffer, QByteArrayView bytes)
{
    constexpr qsizetype kKeptBytes = 16'384;
    if (bytes.size() > kKeptBytes || buffer.capacity() < bytes.size() ||
        buffer.capacity() > kKeptBytes || !buffer.isDetached()) {
        buffer = bytes.toByteArray();
        return;
    }
    buffer.resize(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(buffer.data(), bytes.data(), size_t(bytes.size()));
}

} // namespace feedscope
