// The value at one place of a JSON text, found in one forward pass without building a tree: for
// filters over thousands of messages.
// Thread: any; pure. Memory: none that grows with the text.
// Rules: only what lies on the way is looked at, and no closer than needed to find its end, so a
// text that is broken further on can still have a value here. Of two equal keys the first counts.
// Errors: nullopt when nothing is there, or the text breaks off before it.
// Source: RFC 6901 (pointers), RFC 8259 (JSON).
#pragma once

#include "pointerpath.h"

#include <QByteArrayView>

namespace feedscope {

struct FoundJson
{
    enum class Kind { String, Number, Word, Container };
    Kind kind = Kind::Word;
    QByteArray text; // of a string without its quotes and escapes; else as it is written
};

std::optional<FoundJson> findJson(QByteArrayView json, const PointerPath &path);

} // namespace feedscope
