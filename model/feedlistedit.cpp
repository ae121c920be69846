#include "feedlistedit.h"

#include "feeddraft.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FeedKeeper)
};

} // namespace

qsizetype indexOf(const QList<FeedConfig> &feeds, const FeedId &id)
{
    for (qsizetype i = 0; i < feeds.size(); ++i) {
        if (feeds.at(i).id == id)
            return i;
    }
    return -1;
}

QStringList idsOf(const QList<FeedConfig> &feeds)
{
    QStringList ids;
    for (const FeedConfig &feed : feeds)
        ids.append(feed.id.value);
    return ids;
}

FeedConfig duplicateOf(const QList<FeedConfig> &feeds, const FeedId &id)
{
    const qsizetype at = indexOf(feeds, id);
    if (at < 0)
        return {};
    FeedConfig copy = feeds.at(at);
    copy.id.value = freeId(id.value, idsOf(feeds));
    if (!copy.name.isEmpty())
        copy.name = QStringLiteral("%1 (copy)").arg(copy.name.left(190));
    return copy;
}

static void addPart(QStringList &parts, const QStringList &names, const QString &verb)
{
    constexpr qsizetype kNamed = 3;
    if (names.isEmpty())
        return;
    QString text = QStringLiteral("%1 %2 (%3")
                       .arg(names.size())
                       .arg(verb, names.mid(0, kNamed).join(QStringLiteral(", ")));
    if (names.size() > kNamed)
        text += QStringLiteral(", ") + QChar(0x2026);
    parts.append(text + u')');
}

QString changeSummary(const QList<FeedConfig> &before, const QList<FeedConfig> &after)
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    for (const FeedConfig &feed : after) {
        const qsizetype at = indexOf(before, feed.id);
        if (at < 0)
            added.append(feed.displayName());
        else if (before.at(at) != feed)
            changed.append(feed.displayName());
    }
    for (const FeedConfig &feed : before) {
        if (indexOf(after, feed.id) < 0)
            removed.append(feed.displayName());
    }
    QStringList parts;
    addPart(parts, added, Words::tr("added"));
    addPart(parts, changed, Words::tr("changed"));
    addPart(parts, removed, Words::tr("removed"));
    if (parts.isEmpty() && idsOf(before) != idsOf(after))
        parts.append(Words::tr("the order changed"));
    return parts.join(QStringLiteral(", "));
}

} // namespace feedscope
