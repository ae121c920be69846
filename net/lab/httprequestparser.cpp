#include "httprequestparser.h"

#include "headerrules.h"

#include <QList>
#include <algorithm>

namespace feedscope {
namespace {

struct Refusal
{
    int status = 0;
    QByteArray reason;
};

struct Head
{
    QList<QByteArrayView> lines; // without their ends and without the blank line
    qsizetype size = 0;          // 0: the blank line has not come yet
};

Head splitHead(QByteArrayView bytes)
{
    Head head;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            return head;
        QByteArrayView line = bytes.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = end + 1;
        if (!line.isEmpty()) {
            head.lines.append(line);
        } else if (!head.lines.isEmpty()) { // empty lines before the request line are skipped
            head.size = at;
            return head;
        }
    }
    return head;
}

// Visible characters only: what a target may hold once it is percent-encoded.
bool isTarget(QByteArrayView text)
{
    return text.startsWith('/') &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Refusal readRequestLine(QByteArrayView line, LabRequest &request)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return {400, "The request line is not \"METHOD TARGET HTTP/1.1\"."};
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isHttpToken(line.first(first)))
        return {400, "The method is not a token."};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return version.startsWith("HTTP/")
                   ? Refusal{505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."}
                   : Refusal{400, "The request line does not end in HTTP/1.1."};
    if (!isTarget(target))
        return {400, "The target must start with \"/\" and hold only visible ASCII."};
    request.method = line.first(first).toByteArray();
    request.http11 = request.keepAlive = version == "HTTP/1.1";
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path.toByteArray()));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromLatin1(target.sliced(mark + 1)));
    return {};
}

Refusal readHeader(QByteArrayView line, LabRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    // A leading blank is a folded header, a blank before the colon a way to smuggle: both are out.
    if (colon <= 0 || !isHttpToken(line.first(colon)))
        return {400, "A header line is not \"Name: value\"."};
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (value.contains('\r') || value.contains('\0'))
        return {400, "A header value holds a carriage return or a zero byte."};
    request.headers.append({line.first(colon).toByteArray().toLower(), value.toByteArray()});
    return {};
}

Refusal readBodySize(const LabRequest &request, qint64 &size)
{
    if (request.has("transfer-encoding"))
        return {501, "Transfer-Encoding is not supported in requests: send Content-Length."};
    QByteArray seen;
    for (const auto &[name, value] : request.headers) {
        if (name != "content-length")
            continue;
        const bool digits =
            !value.isEmpty() && value.size() <= 18 &&
            std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || (!seen.isEmpty() && seen != value))
            return {400, "Content-Length must be one number."};
        seen = value;
        size = value.toLongLong();
    }
    if (size > httpBodyCap)
        return {413, "The body is larger than 1 MiB."};
    return {};
}

Refusal readLines(const Head &head, HttpParse &parse)
{
    if (Refusal refusal = readRequestLine(head.lines.first(), parse.request); refusal.status != 0)
        return refusal;
    if (head.lines.size() - 1 > httpHeaderCountCap)
        return {431, "There are more than 100 headers."};
    for (qsizetype i = 1; i < head.lines.size(); ++i)
        if (Refusal refusal = readHeader(head.lines[i], parse.request); refusal.status != 0)
            return refusal;
    const QByteArray connection = parse.request.header("connection").toLower();
    if (connection.contains("close"))
        parse.request.keepAlive = false;
    else if (connection.contains("keep-alive"))
        parse.request.keepAlive = true;
    return readBodySize(parse.request, parse.bodySize);
}

HttpParse refused(const Refusal &refusal)
{
    HttpParse parse;
    parse.outcome = HttpParse::Outcome::Refused;
    parse.status = refusal.status;
    parse.reason = refusal.reason;
    return parse;
}

} // namespace

HttpParse parseHttpHead(QByteArrayView bytes)
{
    const Head head = splitHead(bytes.first(qMin(bytes.size(), httpHeadCap)));
    if (head.size == 0 && bytes.size() >= httpHeadCap)
        return refused({431, "The request head is larger than 64 KiB."});
    HttpParse parse;
    if (head.size == 0)
        return parse;
    if (const Refusal refusal = readLines(head, parse); refusal.status != 0)
        return refused(refusal);
    parse.outcome = HttpParse::Outcome::Ready;
    parse.headSize = head.size;
    return parse;
}

} // namespace feedscope
