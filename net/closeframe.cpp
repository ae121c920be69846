#include "closeframe.h"

#include <QtEndian>

namespace feedscope {

namespace {

constexpr char kFinalClose = char(0x88);
constexpr qsizetype kMaxControlPayload = 125;

} // namespace

std::optional<CloseFrame> closeFrameAtEnd(QByteArrayView consumed)
{
    // A control frame is at most 127 bytes, its length is in its second byte: look for the start
    // that fits.
    for (qsizetype payload = 0; payload <= kMaxControlPayload; ++payload) {
        const qsizetype start = consumed.size() - payload - 2;
        if (start < 0)
            break;
        if (consumed[start] != kFinalClose || quint8(consumed[start + 1]) != payload ||
            payload == 1)
            continue;
        if (payload == 0)
            return CloseFrame{};
        const auto code = qFromBigEndian<quint16>(consumed.data() + start + 2);
        // Codes are in 1000 to 4999, so what only looks like a frame inside a reason is passed
        // over.
        if (code < 1000 || code > 4999)
            continue;
        return CloseFrame{code, QString::fromUtf8(consumed.sliced(start + 4))};
    }
    return std::nullopt;
}

bool isSendableCloseCode(int code)
{
    return (code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006) ||
           (code >= 3000 && code <= 4999);
}

} // namespace feedscope
