// Eight bytes looked at as one word: which of them is the one that is searched for.
// Thread: any; pure. Errors: none.
// Units: the first byte is the lowest, whatever the machine's order. What is found is the high bit of
//   a byte; above the lowest bit found the others mean nothing.
#pragma once

#include <QtEndian>
#include <bit>

namespace feedscope::bytewords {

constexpr qsizetype kSize = sizeof(quint64);
constexpr quint64 kOnes = 0x0101'0101'0101'0101;
constexpr quint64 kHigh = kOnes << 7;

inline quint64 load(const char *at)
{
    return qFromLittleEndian<quint64>(at);
}

constexpr quint64 zeroBytes(quint64 word)
{
    return (word - kOnes) & ~word & kHigh;
}

constexpr quint64 bytesEqual(quint64 word, char byte)
{
    return zeroBytes(word ^ kOnes * quint8(byte));
}

// The place of the first byte found.
inline int firstOf(quint64 found)
{
    return std::countr_zero(found) / 8;
}

} // namespace feedscope::bytewords
