// One buffer for many texts that come one after the other, in place of an allocation for each.
// Thread: any; pure. Memory: the buffer of the longest so far, given back beyond what may be kept.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <cstring>

namespace feedscope {

constexpr qsizetype kRefilledBytes = 16'384;

// `bytes` in the buffer of the last ones, unless somebody still shares it or it is beyond `kept`:
// what nobody keeps costs no allocation.
inline void refill(QByteArray &buffer, QByteArrayView bytes, qsizetype kept = kRefilledBytes)
{
    if (bytes.size() > kept || buffer.capacity() < bytes.size() || buffer.capacity() > kept ||
        !buffer.isDetached()) {
        buffer = bytes.toByteArray();
        return;
    }
    if (buffer.size() != bytes.size())
        buffer.resize(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(buffer.data(), bytes.data(), size_t(bytes.size()));
}

// Remembers the newest of many short ones without sharing its bytes: sharing would keep each one's
// buffer alive until the next.
inline void assign(QByteArray &kept, const QByteArray &newest)
{
    refill(kept, newest, 4'096);
}

} // namespace feedscope
