#include "ledgerrow.h"

namespace feedscope {

QString recoveryMeansName(RecoveryMeans means)
{
    switch (means) {
    case RecoveryMeans::None:
        return {};
    case RecoveryMeans::LastEventId:
        return QStringLiteral("Last-Event-ID");
    case RecoveryMeans::LastId:
        return QStringLiteral("lastId");
    case RecoveryMeans::Subscribe:
        return QStringLiteral("subscribe");
    case RecoveryMeans::Snapshot:
        return QStringLiteral("snapshot");
    }
    Q_UNREACHABLE();
}

} // namespace feedscope
