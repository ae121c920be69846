// Strict readings of option values: what is not exactly right is an error, nothing is clamped.
// Thread: any; pure.
// Errors: the `Checked` carries a text that says what was found and what is allowed; it is meant to
//   follow "--option: ".
#pragma once

#include "instant.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <utility>

namespace feedscope {

template <typename T>
struct Checked
{
    T value{};
    QString error; // not empty: `value` means nothing
    bool ok() const { return error.isEmpty(); }
};

QString foundAllowed(const QString &found, const QString &allowed);

Checked<quint64> wholeNumber(const QString &text, quint64 least, quint64 most,
                             const QString &unit = {});
// Seconds with up to three decimals, above 0 and at most a year.
Checked<Millis> secondsValue(const QString &text);
// A JSON pointer of RFC 6901 that points below the whole message.
Checked<QString> jsonPointer(const QString &text);
// "Name: value" of RFC 9110; names that Feedscope or the protocol sets itself are refused.
Checked<std::pair<QByteArray, QByteArray>> headerValue(const QString &text);
} // namespace feedscope
