#include "httphead.h"

namespace feedscope {

QByteArray HttpHead::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

std::optional<HttpHead> parseAnswerHead(QByteArrayView bytes)
{
    const QByteArray text = QByteArray::fromRawData(bytes.data(), bytes.size());
    const qsizetype blank = text.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = (blank < 0 ? text : text.left(blank)).split('\n');
    const QByteArray first = lines.first().trimmed();
    bool isNumber = false;
    HttpHead head;
    head.status = first.mid(9, 3).toInt(&isNumber);
    if (!first.startsWith("HTTP/1.") || !isNumber || head.status < 100)
        return std::nullopt;
    head.reason = first.mid(13);
    head.bytes = blank < 0 ? 0 : blank + 4;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            head.headers.append(
                {lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed()});
    }
    return head;
}

} // namespace feedscope
