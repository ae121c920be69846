#include "lineend.h"

#include "bytewords.h"

#if defined(__SSE2__) || defined(_M_X64)
#define FEEDSCOPE_HAS_SSE2
#include <emmintrin.h>
#endif

namespace feedscope {
namespace {

using namespace bytewords;

// Eight bytes at a time, then one by one.
LineEnd findInWords(const char *at, const char *end, bool isAscii)
{
    for (; end - at >= kSize; at += kSize) {
        const quint64 word = load(at);
        const quint64 stops = bytesEqual(word, '\n') | bytesEqual(word, '\r');
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
__m128i sixteen(const char *at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
}

__m128i stopsOf(__m128i bytes)
{
    return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
}

// Bit n: byte n ends a line, or is not ASCII.
struct Marks
{
    quint64 stops = 0;
    quint64 high = 0;
};

Marks marksOf(__m128i bytes, int place)
{
    return {quint64(unsigned(_mm_movemask_epi8(stopsOf(bytes)))) << place,
            quint64(unsigned(_mm_movemask_epi8(bytes))) << place};
}

LineEnd endAt(const char *at, const Marks &marks, bool isAscii)
{
    const int before = std::countr_zero(marks.stops);
    return {at + before, isAscii && (marks.high & ((quint64(1) << before) - 1)) == 0};
}

LineEnd findInBlocks(const char *at, const char *end)
{
    bool isAscii = true;
    for (; end - at >= 64; at += 64) {
        const __m128i a = sixteen(at);
        const __m128i b = sixteen(at + 16);
        const __m128i c = sixteen(at + 32);
        const __m128i d = sixteen(at + 48);
        // Line ends are among the lowest bytes, of which text has few others.
        const __m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
        const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(least, _mm_set1_epi8('\r')), least);
        if (_mm_movemask_epi8(low) != 0) {
            // All at once, since where it is differs from line to line.
            const Marks first = marksOf(a, 0);
            const Marks second = marksOf(b, 16);
            const Marks third = marksOf(c, 32);
            const Marks fourth = marksOf(d, 48);
            const Marks all{first.stops | second.stops | third.stops | fourth.stops,
                            first.high | second.high | third.high | fourth.high};
            if (all.stops != 0)
                return endAt(at, all, isAscii);
        }
        const __m128i any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
        isAscii = isAscii && _mm_movemask_epi8(any) == 0;
    }
    for (; end - at >= 16; at += 16) {
        const Marks marks = marksOf(sixteen(at), 0);
        if (marks.stops != 0)
            return endAt(at, marks, isAscii);
        isAscii = isAscii && marks.high == 0;
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
