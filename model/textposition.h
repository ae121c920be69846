// Where in a text file something stands, for people.
// Thread: any; pure.
// Units: byte offsets in, lines and columns from 1 out, columns in characters.
// Errors: none.
#pragma once

#include <QByteArray>
#include <QString>

namespace feedscope {

// "line 3, column 5"
QString positionText(const QByteArray &utf8, qsizetype offset);
// What stands at the offset: a quoted character, "U+201C", "byte 0xFF" or "the end of the file".
QString characterAt(const QByteArray &utf8, qsizetype offset);
// The first byte that is no UTF-8; -1 for none.
qsizetype firstInvalidUtf8(const QByteArray &bytes);

} // namespace feedscope
