#include "blastmessage.h"

#include <cstring>

namespace feedscope::test {
namespace {

constexpr char kNumber[] = "##########"; // where the ten digits go
constexpr qsizetype kDigits = 10;

QByteArray webSocketHeader(qsizetype size)
{
    QByteArray header(1, char(0x81)); // FIN, text
    if (size < 126)
        return header + char(size);
    if (size < 65'536)
        return header + char(126) + char(size >> 8) + char(size & 0xff);
    header += char(127);
    for (int shift = 56; shift >= 0; shift -= 8)
        header += char((quint64(size) >> shift) & 0xff);
    return header;
}

} // namespace

QByteArray BlastMessage::json(qsizetype bytes)
{
    QByteArray text = "{\"seq\":" + QByteArray(kNumber) + ",\"id\":\"m-" + kNumber +
                      "\",\"ts\":1700000000000,\"topic\":\"orders\",\"payload\":{\"price\":101.25";
    if (bytes >= 1'000) {
        text += ",\"book\":[";
        for (int level = 0; text.size() < bytes - 80; ++level)
            text += QByteArray(level == 0 ? "" : ",") +
                    "{\"p\":" + QByteArray::number(100 + level % 50) + ".5,\"q\":12}";
        text += ']';
    }
    const qsizetype rest = bytes - text.size() - qsizetype(sizeof ",\"pad\":\"\"}}") + 1;
    return text + ",\"pad\":\"" + QByteArray(std::max<qsizetype>(0, rest), 'x') + "\"}}";
}

BlastMessage::BlastMessage(BlastFraming framing, qsizetype bytes)
{
    const QByteArray text = json(bytes);
    if (framing == BlastFraming::WebSocket) {
        m_frame = webSocketHeader(text.size()) + text;
    } else {
        const QByteArray event = QByteArray("id: ") + kNumber + "\ndata: " + text + "\n\n";
        m_frame = framing == BlastFraming::SsePlain
                      ? event
                      : QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n";
    }
    for (qsizetype at = m_frame.indexOf(kNumber); at >= 0; at = m_frame.indexOf(kNumber, at + 1))
        m_numbersAt.append(at);
}

void BlastMessage::appendTo(QByteArray &buffer, quint64 number) const
{
    char digits[kDigits];
    for (qsizetype i = kDigits; i-- > 0; number /= 10)
        digits[i] = char('0' + number % 10);
    const qsizetype from = buffer.size();
    buffer.append(m_frame);
    for (const qsizetype at : m_numbersAt)
        std::memcpy(buffer.data() + from + at, digits, size_t(kDigits));
}

} // namespace feedscope::test
