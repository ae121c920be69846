// A JSON pointer taken apart once, so that matching a key is a comparison of bytes.
// Thread: any; a value.
// Errors: nullopt for text that is no pointer.
// Source: RFC 6901 sections 3, 4.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace feedscope {

struct PointerToken
{
    QByteArray key;               // UTF-8, unescaped
    std::optional<quint64> index; // when the key also names an array element
    friend bool operator==(const PointerToken &, const PointerToken &) = default;
};

using PointerPath = std::vector<PointerToken>;

// "" is the whole document: a path without tokens.
std::optional<PointerPath> pointerPath(const QString &pointer);

} // namespace feedscope
