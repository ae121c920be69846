// UTF-8 as the web decodes it: every maximal piece that is not UTF-8 becomes U+FFFD, a byte order
// mark in the middle of a text stays. Valid text is returned as it is.
// Thread: any; pure.
// Errors: none.
// Source: WHATWG Encoding 8.1.1 (UTF-8 decoder), Unicode 15 section 3.9 (U+FFFD for maximal
//   subparts).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace feedscope {

inline constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

bool isValidUtf8(QByteArrayView bytes);
QByteArray toValidUtf8(QByteArrayView bytes);

} // namespace feedscope
