// What a long poll's answer holds: its messages, and the cursor to ask on from.
// Thread: any; a pure function and values. Owner: the caller.
// Rules: {"lastId":..,"messages":[..]}, with `events` or `items` in place of `messages` (in this
// order where there are several; null is an empty list), or just the array. A body of blanks is an
// empty list. An item's `data` is its message when it is a string, else the item's own JSON text,
// byte for byte as it stands. Ids are strings or numbers (kept as written, whatever their size);
// anything else is no id.
// Caps: the caller caps the body. Errors: `error` says in words what was found and what is allowed,
// and quotes at most kQuotedBytes of the body; items are empty then.
// Source: CONTRACT.md section 4; RFC 8259.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace feedscope {

struct LongPollItem
{
    QByteArray payload;
    QByteArray event; // empty: none was named
    std::optional<QByteArray> id;
};

struct LongPollBody
{
    static constexpr qsizetype kQuotedBytes = 100;

    QList<LongPollItem> items;
    // `lastId`, else the id of the last item that has one; empty clears the cursor, none keeps it.
    std::optional<QByteArray> cursor;
    QString error; // empty: all is well
};

LongPollBody readLongPollBody(const QByteArray &body);

} // namespace feedscope
