#include "subscribetemplate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace feedscope {

namespace {

QString jsonEscaped(const QString &text)
{
    const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(quoted.mid(2, quoted.size() - 4)); // without [" and "]
}

} // namespace

QString fillSubscribe(const QString &text, const ResumePoint &resume)
{
    const QString start = text.trimmed();
    const bool isJson = start.startsWith(QLatin1Char('{')) || start.startsWith(QLatin1Char('['));
    const QString id = QString::fromUtf8(resume.lastId);
    QString filled = text;
    // The sequence first: an id may hold anything, even the other placeholder.
    filled.replace(QLatin1String("{{lastSequence}}"),
                   QString::number(resume.lastSequence.value_or(0)));
    return filled.replace(QLatin1String("{{lastId}}"), isJson ? jsonEscaped(id) : id);
}

} // namespace feedscope
