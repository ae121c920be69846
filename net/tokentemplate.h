// Puts a token into a text: the body of a refresh request, or the message that brings it to a
// server.
// Thread: any; pure.
// Rules: every {{token}} is filled in; escaped as JSON string content inside a JSON text,
//   percent-encoded inside a form, as it is in a message of any other kind.
// Source: RFC 8259 section 7; RFC 6749 section 6 (a refresh is a form).
#pragma once

#include <QByteArray>
#include <QString>

namespace feedscope {

// "application/json" for what begins as JSON, else a form.
QByteArray bodyType(const QString &text);
QByteArray fillBody(const QString &text, const QByteArray &token);
QString fillMessage(const QString &text, const QByteArray &token);

} // namespace feedscope
