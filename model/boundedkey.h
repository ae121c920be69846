// A hash key of bounded size for something a peer named: the name itself while short, else its
// digest.
// Thread: any; a value.
// Cap: kMaxBytes; a longer name becomes its SHA-256, so a peer that sends huge ids or stream names
//   cannot fill the memory of those who remember them.
#pragma once

#include <QByteArray>

namespace feedscope {

class BoundedKey
{
public:
    static constexpr qsizetype kMaxBytes = 128;

    explicit BoundedKey(const QByteArray &name);

    const QByteArray &bytes() const { return m_bytes; }
    // Whether it is the key of that name, for sure; of a long name it does not say.
    bool isOf(QByteArrayView name) const { return name.size() <= kMaxBytes && m_bytes == name; }
    friend bool operator==(const BoundedKey &, const BoundedKey &) = default;

private:
    QByteArray m_bytes;
};

// Seeded like any qHash, so that a peer cannot choose names that collide.
size_t qHash(const BoundedKey &key, size_t seed = 0);

} // namespace feedscope
