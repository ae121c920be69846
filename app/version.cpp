#include "version.h"

namespace feedscope {

QString programVersion()
{
    return QStringLiteral(FEEDSCOPE_VERSION);
}

} // namespace feedscope
