// Frames of RFC 6455 section 5.2, to send byte for byte and to read what a client sent.
// Thread: any; pure functions.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace feedscope::test {

// First byte of a frame: FIN, RSV1 to 3 and the opcode.
constexpr int kText = 0x81;
constexpr int kBinary = 0x82;
constexpr int kPing = 0x89;
constexpr int kPong = 0x8a;
constexpr int kFirstText = 0x01;
constexpr int kMiddle = 0x00;
constexpr int kLast = 0x80;

// Unmasked, with the shortest length field.
QByteArray frame(int first, const QByteArray &payload);
QByteArray maskedFrame(int first, const QByteArray &payload, const QByteArray &mask);
// Any code and any bytes as its reason.
QByteArray closeFrame(int code, const QByteArray &reason = {});

// What a client sent, one line per frame: "text hello", "ping x", "pong x", "close 1000 bye", with
// "unmasked " or "reserved " in front of a frame that breaks the rules, "half a frame" at the end.
QStringList clientFrames(QByteArray bytes);

} // namespace feedscope::test
