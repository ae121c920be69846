#include "feedfaultwords.h"

#include <QStringList>

namespace feedscope {

QString faultWords(const FeedSnapshot &feed)
{
    QStringList names;
    for (const FaultSpec &fault : feed.faults)
        names.append(faultName(fault.kind));
    if (names.isEmpty() && feed.fault)
        names.append(faultName(feed.fault->kind));
    names.removeDuplicates();
    // As the words of the contract, such as "network-drop", read best.
    QString words = names.join(QStringLiteral(", ")).replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace feedscope
