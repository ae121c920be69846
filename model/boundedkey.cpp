#include "boundedkey.h"

#include <QCryptographicHash>
#include <QHashFunctions>
#include <algorithm>
#include <array>

namespace feedscope {

BoundedKey::BoundedKey(const QByteArray &name)
    : m_bytes(name.size() <= kMaxBytes ? name
                                       : QCryptographicHash::hash(name, QCryptographicHash::Sha256))
{
}

// Qt 6.4 hashes fewer than 16 bytes with masked loads, ten times slower than 16 bytes on some
// machines, and ids are that short: they are padded.
size_t qHash(const BoundedKey &key, size_t seed)
{
    const QByteArray &bytes = key.bytes();
    std::array<char, 16> padded{};
    if (size_t(bytes.size()) >= padded.size())
        return qHashBits(bytes.constData(), size_t(bytes.size()), seed);
    std::copy(bytes.begin(), bytes.end(), padded.begin());
    padded.back() = char(bytes.size());
    return qHashBits(padded.data(), padded.size(), seed);
}

} // namespace feedscope
