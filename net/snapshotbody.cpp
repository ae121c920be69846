#include "snapshotbody.h"

#include "fieldextractor.h"
#include "idsequence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace feedscope {
namespace {

class Reader
{
public:
    Reader(const FieldPointers &pointers, SnapshotBody &body)
        : m_fields(pointers)
        , m_body(body)
    {
    }

    void read(const QJsonValue &value, int depth)
    {
        if (depth > SnapshotBody::kMaxDepth)
            return;
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &one : array)
                read(one, depth + 1);
        } else if (value.isObject() && !take(value.toObject())) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                read(it.value(), depth + 1);
        }
    }

private:
    bool take(const QJsonObject &object)
    {
        Message message;
        message.payload = QJsonDocument(object).toJson(QJsonDocument::Compact);
        const MessageFields found = m_fields.extract(message);
        if (!found.sequence)
            return false;
        if (m_body.states.size() < SnapshotBody::kMaxStates)
            m_body.states.push_back({found.stream, *found.sequence});
        else
            ++m_body.left;
        return true;
    }

    FieldExtractor m_fields;
    SnapshotBody &m_body;
};

std::optional<quint64> wholeId(const QJsonValue &value)
{
    if (value.isString())
        return IdSequence::number(value.toString().toUtf8());
    const qint64 number = value.toInteger(-1);
    return number >= 0 ? std::optional(quint64(number)) : std::nullopt;
}

QString nothingFound(const FieldPointers &fields)
{
    return fields.sequence.isEmpty()
               ? QStringLiteral("The snapshot has no number in \"lastId\"; name the sequence "
                                "pointer of the feed to have it read by streams.")
               : QStringLiteral("The snapshot has no object with a number at \"%1\".")
                     .arg(fields.sequence);
}

} // namespace

SnapshotBody readSnapshotBody(const QByteArray &bytes, const FieldPointers &fields)
{
    SnapshotBody body;
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (parsed.error != QJsonParseError::NoError) {
        body.error = QStringLiteral("The snapshot is not JSON: %1, at byte %2.")
                         .arg(parsed.errorString())
                         .arg(parsed.offset);
        return body;
    }
    if (fields.sequence.isEmpty()) {
        if (const auto number = wholeId(document.object().value(QLatin1StringView("lastId"))))
            body.states.push_back({std::nullopt, *number});
    } else if (document.isArray()) {
        Reader(fields, body).read(document.array(), 0);
    } else {
        Reader(fields, body).read(document.object(), 0);
    }
    if (body.states.empty())
        body.error = nothingFound(fields);
    return body;
}

} // namespace feedscope
