#include "lineend.h"

#include <QtEndian>
#include <bit>

#if defined(__SSE2__) || defined(_M_X64)
#define FEEDSCOPE_HAS_SSE2
#include <emmintrin.h>
#endif

namespace feedscope {
namespace {

constexpr quint64 kOnes = 0x0101'0101'0101'0101;
constexpr quint64 kHigh = kOnes << 7;

// The high bit of every zero byte; above the lowest of them it means nothing.
constexpr quint64 zeroBytes(quint64 word)
{
    return (word - kOnes) & ~word & kHigh;
}

// Eight bytes at a time, then one by one.
LineEnd findInWords(const char *at, const char *end, bool isAscii)
{
    for (; end - at >= 8; at += 8) {
        const auto word = qFromLittleEndian<quint64>(at);
        const quint64 stops = zeroBytes(word ^ kOnes * '\n') | zeroBytes(word ^ kOnes * '\r');
        if (stops != 0) {
            const int before = std::countr_zero(stops) - 7; // bits
            return {at + before / 8, isAscii && (word & kHigh & ((quint64(1) << before) - 1)) == 0};
        }
        isAscii = isAscii && (word & kHigh) == 0;
    }
    for (; at != end && *at != '\n' && *at != '\r'; ++at)
        isAscii = isAscii && uchar(*at) < 0x80;
    return {at, isAscii};
}

#ifdef FEEDSCOPE_HAS_SSE2
__m128i load(const char *at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
}

__m128i stopsOf(__m128i bytes)
{
    return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
}

LineEnd findInBlocks(const char *at, const char *end)
{
    __m128i seen = _mm_setzero_si128();
    for (; end - at >= 64; at += 64) {
        const __m128i a = load(at);
        const __m128i b = load(at + 16);
        const __m128i c = load(at + 32);
        const __m128i d = load(at + 48);
        const __m128i stops = _mm_or_si128(_mm_or_si128(stopsOf(a), stopsOf(b)),
                                           _mm_or_si128(stopsOf(c), stopsOf(d)));
        if (_mm_movemask_epi8(stops) != 0)
            break;
        seen = _mm_or_si128(seen, _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d)));
    }
    bool isAscii = _mm_movemask_epi8(seen) == 0;
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = load(at);
        const auto high = unsigned(_mm_movemask_epi8(bytes));
        if (const auto stops = unsigned(_mm_movemask_epi8(stopsOf(bytes)))) {
            const int before = std::countr_zero(stops);
            return {at + before, isAscii && (high & ((1u << before) - 1)) == 0};
        }
        isAscii = isAscii && high == 0;
    }
    return findInWords(at, end, isAscii);
}
#endif

} // namespace

LineEnd findLineEnd(const char *from, const char *end)
{
#ifdef FEEDSCOPE_HAS_SSE2
    return findInBlocks(from, end);
#else
    return findInWords(from, end, true);
#endif
}

} // namespace feedscope
