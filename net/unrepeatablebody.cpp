#include "unrepeatablebody.h"

#include <algorithm>

namespace feedscope {

UnrepeatableBody::UnrepeatableBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(ReadOnly | Unbuffered);
}

qint64 UnrepeatableBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_bytes.size() - pos());
    std::copy_n(m_bytes.constData() + pos(), size, data);
    return size;
}

qint64 UnrepeatableBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace feedscope

#include "moc_unrepeatablebody.cpp"
