#include "feedfaultwords.h"

#include "faultwords.h"

#include <QStringList>

namespace feedscope {

QString faultWords(const FeedSnapshot &feed)
{
    QList<FaultKind> named;
    QStringList names;
    for (const FaultSpec &fault : feed.faults) {
        if (named.contains(fault.kind))
            continue;
        named.append(fault.kind);
        names.append(names.isEmpty() ? faultTitle(fault.kind) : faultTitleLower(fault.kind));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace feedscope
