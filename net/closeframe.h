// The close frame a server sent, read from the bytes themselves: QWebSocket reports a frame without
// a code as 1000 and hides codes it does not know (QT-FACTS A5), and both decide whether to come
// back.
// Thread: any; pure.
// Source: RFC 6455 sections 5.5.1 (close), 7.1.5 (1005: no code), 7.4.1 (codes).
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace feedscope {

struct CloseFrame
{
    int code = 1005;
    QString reason;
    friend bool operator==(const CloseFrame &, const CloseFrame &) = default;
};

// The unmasked close frame that ends exactly where `consumed` ends; nullopt when there is none.
std::optional<CloseFrame> closeFrameAtEnd(QByteArrayView consumed);

// A code that a peer may send (RFC 6455 section 7.4 and the IANA registry).
bool isSendableCloseCode(int code);

} // namespace feedscope
