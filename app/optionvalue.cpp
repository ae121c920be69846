#include "optionvalue.h"

#include "headerrules.h"
#include "jsonpointer.h"

#include <algorithm>
#include <array>

namespace feedscope {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

template <typename T>
Checked<T> wrong(const QString &found, const QString &allowed)
{
    return {{}, foundAllowed(found, allowed)};
}

// Why this header is not the person's to set; empty when it is.
QString reservedBecause(const QString &name)
{
    static const std::array<std::pair<const char *, const char *>, 11> kReserved{{
        {"authorization", "a token on the command line shows in the process list; use --bearer-env "
                          "or --bearer-file"},
        {"proxy-authorization", "a secret on the command line shows in the process list"},
        {"last-event-id", "use --last-event-id"},
        {"sec-websocket-protocol", "use --subprotocol"},
        {"host", "it follows from the URL"},
        {"connection", "it belongs to the protocol"},
        {"upgrade", "it belongs to the protocol"},
        {"content-length", "it belongs to the protocol"},
        {"transfer-encoding", "it belongs to the protocol"},
        {"if-none-match", "it belongs to the polls"},
        {"if-modified-since", "it belongs to the polls"},
    }};
    const QString lower = name.toLower();
    for (const auto &[reserved, reason] : kReserved) {
        if (lower == QLatin1StringView(reserved))
            return QString::fromLatin1(reason);
    }
    if (lower.startsWith(QLatin1StringView("sec-websocket-")))
        return QStringLiteral("it belongs to the protocol");
    return {};
}

} // namespace

QString foundAllowed(const QString &found, const QString &allowed)
{
    return QStringLiteral("found \"%1\", allowed: %2").arg(found, allowed);
}

Checked<quint64> wholeNumber(const QString &text, quint64 least, quint64 most, const QString &unit)
{
    bool fits = false;
    const quint64 value = text.toULongLong(&fits);
    if (isDigits(text) && fits && value >= least && value <= most)
        return {value, {}};
    QString allowed = QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    if (!unit.isEmpty())
        allowed += QStringLiteral(" (%1)").arg(unit);
    return wrong<quint64>(text, allowed);
}

Checked<Millis> secondsValue(const QString &text)
{
    static constexpr qint64 kMost = qint64(365) * 24 * 3600;
    const auto dot = text.indexOf(u'.');
    const QString whole = dot < 0 ? text : text.left(dot);
    const QString fraction = dot < 0 ? QStringLiteral("0") : text.mid(dot + 1);
    const bool shaped =
        isDigits(whole) && isDigits(fraction) && whole.size() <= 9 && fraction.size() <= 3;
    const Millis value(
        shaped ? whole.toLongLong() * 1000 + fraction.leftJustified(3, u'0').toLongLong() : 0);
    if (value.count() > 0 && value.count() <= kMost * 1000)
        return {value, {}};
    return wrong<Millis>(text, QStringLiteral("seconds such as 30 or 0.5, up to %1").arg(kMost));
}

Checked<QString> jsonPointer(const QString &text)
{
    if (!text.isEmpty() && isJsonPointer(text))
        return {text, {}};
    return wrong<QString>(text, QStringLiteral("a JSON pointer such as /seq or /meta/id (RFC 6901: "
                                               "it begins with /, ~0 is ~ and ~1 is /)"));
}

Checked<std::pair<QByteArray, QByteArray>> headerValue(const QString &text)
{
    using Header = std::pair<QByteArray, QByteArray>;
    const auto colon = text.indexOf(u':');
    const QString name = text.left(colon);
    // The value is not repeated in an error: it may be a secret all the same.
    if (colon < 0 || !isHeaderName(name))
        return {{},
                QStringLiteral("allowed: \"Name: value\", the name of letters, digits and "
                               "!#$%&'*+-.^_`|~ only, then a colon")};
    const QString value = text.mid(colon + 1).trimmed();
    const bool printable = std::all_of(value.begin(), value.end(), [](QChar c) {
        return c == u'\t' || (c >= u' ' && c != QChar(0x7F));
    });
    if (!printable)
        return {
            {},
            QStringLiteral("the value of %1 holds a control character (a line break or NUL, for "
                           "example); headers cannot carry one")
                .arg(name)};
    if (const QString reason = reservedBecause(name); !reason.isEmpty())
        return {{}, QStringLiteral("%1 cannot be set here: %2").arg(name, reason)};
    return {Header{name.toLatin1(), value.toUtf8()}, {}};
}

} // namespace feedscope
