#include "messageexport.h"

#include <QDateTime>

namespace feedscope {

namespace {

QByteArray verdictName(MessageVerdict verdict)
{
    switch (verdict) {
    case MessageVerdict::Duplicate:
        return QByteArrayLiteral("duplicate");
    case MessageVerdict::Stale:
        return QByteArrayLiteral("stale");
    case MessageVerdict::Dropped:
        return QByteArrayLiteral("dropped");
    case MessageVerdict::Delivered:
        break;
    }
    return QByteArrayLiteral("delivered");
}

} // namespace

QByteArray exportTime(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch, Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

ExportRow messageExportRow(const QString &feed, const LoggedMessage &message, bool simulated)
{
    ExportRow row{{"feed", feed.toUtf8()},
                  {"received", exportTime(message.wallTime)},
                  {"number", message.number},
                  {"sequence", {}},
                  {"id", {}},
                  {"stream", {}},
                  {"event", message.message.eventType},
                  {"verdict", verdictName(message.verdict)},
                  {"missingBefore", message.marks.missingBefore},
                  {"simulated", simulated},
                  {"bytes", quint64(message.message.payload.size())},
                  {"data", {}},
                  {"base64", {}}};
    const auto set = [&row](QByteArrayView name, auto value) {
        for (ExportField &field : row) {
            if (field.name == name)
                field.value = std::move(value);
        }
    };
    if (message.fields.sequence)
        set("sequence", *message.fields.sequence);
    if (!message.fields.id.isEmpty())
        set("id", message.fields.id);
    if (!message.fields.stream.isEmpty())
        set("stream", message.fields.stream);
    if (message.message.binary)
        set("base64", message.message.payload.toBase64());
    else
        set("data", message.message.payload);
    return row;
}

} // namespace feedscope
