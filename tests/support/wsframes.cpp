#include "wsframes.h"

namespace feedscope::test {

namespace {

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray out;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += char(value >> shift & 0xff);
    return out;
}

quint64 number(const QByteArray &bytes)
{
    quint64 value = 0;
    for (const char byte : bytes)
        value = value << 8 | quint8(byte);
    return value;
}

QByteArray head(int first, qsizetype size, int maskBit)
{
    QByteArray out(1, char(first));
    if (size < 126)
        return out + char(size | maskBit);
    if (size < 65'536)
        return out + char(126 | maskBit) + bigEndian(quint64(size), 2);
    return out + char(127 | maskBit) + bigEndian(quint64(size), 8);
}

QByteArray masked(QByteArray payload, const QByteArray &mask)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ mask.at(i % 4));
    return payload;
}

QString named(int opcode, const QByteArray &payload)
{
    switch (opcode) {
    case 0x1:
        return QStringLiteral("text ") + QString::fromUtf8(payload);
    case 0x8:
        return payload.isEmpty() ? QStringLiteral("close")
                                 : QStringLiteral("close %1 %2")
                                       .arg(number(payload.left(2)))
                                       .arg(QString::fromUtf8(payload.mid(2)))
                                       .trimmed();
    case 0x9:
        return QStringLiteral("ping ") + QString::fromUtf8(payload);
    case 0xa:
        return QStringLiteral("pong ") + QString::fromUtf8(payload);
    default:
        return QStringLiteral("opcode %1").arg(opcode);
    }
}

} // namespace

QByteArray frame(int first, const QByteArray &payload)
{
    return head(first, payload.size(), 0) + payload;
}

QByteArray maskedFrame(int first, const QByteArray &payload, const QByteArray &mask)
{
    return head(first, payload.size(), 0x80) + mask + masked(payload, mask);
}

QByteArray closeFrame(int code, const QByteArray &reason)
{
    return frame(0x88, bigEndian(quint64(code), 2) + reason);
}

QStringList clientFrames(QByteArray bytes)
{
    QStringList lines;
    while (bytes.size() >= 2) {
        const int first = quint8(bytes.at(0));
        const bool isMasked = bytes.at(1) & 0x80;
        qsizetype size = bytes.at(1) & 0x7f;
        const int more = size == 126 ? 2 : size == 127 ? 8 : 0;
        if (more > 0)
            size = qsizetype(number(bytes.mid(2, more)));
        const qsizetype start = 2 + more + (isMasked ? 4 : 0);
        if (bytes.size() < start + size)
            break;
        const QByteArray payload = bytes.mid(start, size);
        QString line =
            named(first & 0x0f, isMasked ? masked(payload, bytes.mid(start - 4, 4)) : payload);
        if (first & 0x70)
            line.prepend(QLatin1StringView("reserved "));
        if (!isMasked)
            line.prepend(QLatin1StringView("unmasked "));
        lines << line;
        bytes.remove(0, start + size);
    }
    if (!bytes.isEmpty())
        lines << QStringLiteral("half a frame");
    return lines;
}

} // namespace feedscope::test
