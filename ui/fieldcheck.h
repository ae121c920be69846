// Whether a JSON pointer finds its field in a message, for the feed dialog.
// Thread: any; pure.
// Errors: in the text.
// Source: screen 04; RFC 6901.
#pragma once

#include <QByteArray>
#include <QString>

namespace feedscope {

struct FieldCheck
{
    bool isFound = false;
    QString text; // the value, or why not; empty: nothing to say
};

// `field`: "/fields/sequence", which must be a whole number, or another.
FieldCheck checkField(const QString &field, const QString &pointer, const QByteArray &payload);

} // namespace feedscope
