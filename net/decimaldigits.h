// Decimal digits, eight at a time: what most sequences and timestamps are made of.
// Thread: any; pure. Errors: none; valueOfDigits() wants digits, kNeverTooMany of them at most.
#pragma once

#include <QtEndian>
#include <bit>
#include <string_view>

namespace feedscope {

constexpr size_t kNeverTooManyDigits = 19; // for a quint64

// Behind the digits that begin here.
inline const char *behindDigits(const char *at, const char *end)
{
    constexpr quint64 kOnes = 0x0101'0101'0101'0101;
    for (; end - at >= 8; at += 8) {
        const quint64 word = qFromLittleEndian<quint64>(at) ^ kOnes * '0';
        if (const quint64 others = (word | (word + kOnes * 0x76)) & kOnes * 0x80)
            return at + std::countr_zero(others) / 8;
    }
    while (at != end && uchar(*at - '0') < 10)
        ++at;
    return at;
}

inline quint64 valueOfDigits(std::string_view digits)
{
    quint64 value = 0;
    while (digits.size() >= 8) {
        // Neighbours are joined: digits to pairs, pairs to fours, fours to eight.
        quint64 word = qFromLittleEndian<quint64>(digits.data()) & 0x0f0f'0f0f'0f0f'0f0f;
        word = (word * 10 + (word >> 8)) & 0x00ff'00ff'00ff'00ff;
        word = (word * 100 + (word >> 16)) & 0x0000'ffff'0000'ffff;
        word = (word * 10'000 + (word >> 32)) & 0xffff'ffff;
        value = value * 100'000'000 + word;
        digits.remove_prefix(8);
    }
    for (const char c : digits)
        value = value * 10 + quint64(c - '0');
    return value;
}

} // namespace feedscope
