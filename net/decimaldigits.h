// Decimal digits, eight at a time: what most sequences and timestamps are made of.
// Thread: any; pure. Errors: none; valueOfDigits() wants digits, kNeverTooMany of them at most.
#pragma once

#include "bytewords.h"

#include <array>
#include <string_view>

namespace feedscope {

constexpr size_t kNeverTooManyDigits = 19; // for a quint64

// Behind the digits that begin here.
inline const char *behindDigits(const char *at, const char *end)
{
    using namespace bytewords;
    for (; end - at >= kSize; at += kSize) {
        const quint64 word = load(at) ^ kOnes * '0';
        if (const quint64 others = (word | (word + kOnes * 0x76)) & kHigh)
            return at + firstOf(others);
    }
    while (at != end && uchar(*at - '0') < 10)
        ++at;
    return at;
}

namespace decimaldigits {

// Neighbours are joined: digits to pairs, pairs to fours, fours to eight.
inline quint64 valueOfEight(quint64 word)
{
    word &= 0x0f0f'0f0f'0f0f'0f0f;
    word = (word * 10 + (word >> 8)) & 0x00ff'00ff'00ff'00ff;
    word = (word * 100 + (word >> 16)) & 0x0000'ffff'0000'ffff;
    return (word * 10'000 + (word >> 32)) & 0xffff'ffff;
}

inline quint32 loadFour(const char *at)
{
    return qFromLittleEndian<quint32>(at);
}

inline quint64 valueOfFour(quint32 word)
{
    word &= 0x0f0f'0f0f;
    word = (word * 10 + (word >> 8)) & 0x00ff'00ff;
    return (word * 100 + (word >> 16)) & 0xffff;
}

// Four to seven: the first four, and the last four without those that were among the first.
inline quint64 valueOfFourAndMore(std::string_view digits)
{
    constexpr std::array<quint64, 4> kPowers{1, 10, 100, 1'000};
    const size_t more = digits.size() - 4;
    const auto taken = quint32((quint64(1) << (4 - more) * 8) - 1);
    return valueOfFour(loadFour(digits.data())) * kPowers[more] +
           valueOfFour(loadFour(digits.data() + more) & ~taken);
}

} // namespace decimaldigits

inline quint64 valueOfDigits(std::string_view digits)
{
    constexpr std::array<quint64, 8> kPowers{1,      10,      100,       1'000,
                                             10'000, 100'000, 1'000'000, 10'000'000};
    quint64 value = 0;
    const bool isLong = digits.size() >= 8;
    for (; digits.size() >= 8; digits.remove_prefix(8))
        value = value * 100'000'000 + decimaldigits::valueOfEight(bytewords::load(digits.data()));
    const size_t rest = digits.size();
    if (isLong && rest > 0) {
        // The last eight once more, without those that were taken.
        const auto last = bytewords::load(digits.data() + rest - 8);
        const quint64 taken = (quint64(1) << (8 - rest) * 8) - 1;
        return value * kPowers[rest] + decimaldigits::valueOfEight(last & ~taken);
    }
    if (rest >= 4)
        return decimaldigits::valueOfFourAndMore(digits);
    for (const char c : digits)
        value = value * 10 + quint64(c - '0');
    return value;
}

} // namespace feedscope
