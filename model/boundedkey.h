// A key of bounded size for something a peer named: the name itself while short, else its digest.
// Thread: any; pure. Cap: kMaxKeyBytes; a longer name becomes its SHA-256, so a peer that sends
// huge ids or stream names cannot fill the memory of those who remember them.
#pragma once

#include <QByteArray>

namespace feedscope {

inline constexpr qsizetype kMaxKeyBytes = 128;

QByteArray boundedKey(const QByteArray &name);

} // namespace feedscope
