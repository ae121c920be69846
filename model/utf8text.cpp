#include "utf8text.h"

#include <cstring>

namespace feedscope {
namespace {

struct Piece
{
    qsizetype length = 1;
    bool valid = false;
};

struct Lead
{
    int continuations = -1; // -1: no lead byte
    uchar lowest = 0x80;    // range of the byte after the lead
    uchar highest = 0xBF;
};

// Unicode table 3-7: the second byte's range keeps out overlong forms, surrogates and > U+10FFFF.
Lead leadOf(uchar byte)
{
    if (byte < 0x80)
        return {0};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, uchar(byte == 0xE0 ? 0xA0 : 0x80), uchar(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, uchar(byte == 0xF0 ? 0x90 : 0x80), uchar(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

// Up to here a loop of ours is done before Qt's has begun.
constexpr qsizetype kShort = 64;

bool isAscii(QByteArrayView bytes)
{
    quint64 seen = 0;
    const char *at = bytes.begin();
    for (; bytes.end() - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, 8);
        seen |= eight;
    }
    for (; at != bytes.end(); ++at)
        seen |= uchar(*at);
    return (seen & 0x8080'8080'8080'8080) == 0;
}

// The character or the maximal broken piece at the start of `bytes`, which is not empty.
Piece pieceAt(QByteArrayView bytes)
{
    const Lead lead = leadOf(uchar(bytes[0]));
    if (lead.continuations < 0)
        return {};
    uchar lowest = lead.lowest;
    uchar highest = lead.highest;
    qsizetype length = 1;
    for (; length <= lead.continuations; ++length) {
        if (length == bytes.size())
            return {length, false};
        const auto next = uchar(bytes[length]);
        if (next < lowest || next > highest)
            return {length, false};
        lowest = 0x80;
        highest = 0xBF;
    }
    return {length, true};
}

} // namespace

bool isValidUtf8(QByteArrayView bytes)
{
    return (bytes.size() <= kShort && isAscii(bytes)) || bytes.isValidUtf8();
}

QByteArray toValidUtf8(QByteArrayView bytes)
{
    if (isValidUtf8(bytes))
        return bytes.toByteArray();
    QByteArray text;
    text.reserve(bytes.size() + 16);
    while (!bytes.isEmpty()) {
        const Piece piece = pieceAt(bytes);
        text.append(piece.valid ? bytes.first(piece.length) : QByteArrayView("\xEF\xBF\xBD", 3));
        bytes = bytes.sliced(piece.length);
    }
    return text;
}

} // namespace feedscope
