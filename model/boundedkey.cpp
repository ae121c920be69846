#include "boundedkey.h"

#include <QCryptographicHash>

namespace feedscope {

QByteArray boundedKey(const QByteArray &name)
{
    if (name.size() <= kMaxKeyBytes)
        return name;
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256);
}

} // namespace feedscope
