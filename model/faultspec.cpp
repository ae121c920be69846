#include "faultspec.h"

namespace feedscope {

QString faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NetworkDrop:
        return QStringLiteral("network-drop");
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
