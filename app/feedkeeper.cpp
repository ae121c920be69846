#include "feedkeeper.h"

#include "feedlistedit.h"
#include "issuetext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FeedKeeper)
};

constexpr int kSettleMs = 200;

QString entryOf(const FeedConfig &feed)
{
    const bool isKept = feed.auth.token && feed.auth.token->kind == SecretSource::Kind::Keychain;
    return isKept ? feed.auth.token->name : QString();
}

// What a load of a file the person saved has: the ladder of its URL written out.
QList<FeedConfig> withLadders(QList<FeedConfig> feeds)
{
    for (FeedConfig &feed : feeds) {
        if (feed.transports.isEmpty())
            feed.transports = defaultLadder(feed.url);
    }
    return feeds;
}

} // namespace

FeedKeeper::FeedKeeper(SecretVault &vault, Apply apply, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_apply(std::move(apply))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kUndoable);
    connect(&m_settle, &QTimer::timeout, this, &FeedKeeper::reload);
    connect(&m_forget, &QTimer::timeout, this, &FeedKeeper::forgetUnused);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

FeedKeeper::~FeedKeeper() = default;

void FeedKeeper::setFeeds(const QList<FeedConfig> &feeds, const std::optional<ConfigStore> &store)
{
    m_feeds = withLadders(feeds);
    m_store = store;
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    watch();
    emit changed();
}

// The folder too: programs that write atomically put a new file in the place of the old.
void FeedKeeper::watch()
{
    if (!m_store)
        return;
    const QFileInfo file(m_store->path());
    if (file.exists() && !m_watcher.files().contains(file.filePath()))
        m_watcher.addPath(file.filePath());
    const QString folder = file.absolutePath();
    if (QFileInfo::exists(folder) && !m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
}

FeedLibrary::Outcome FeedKeeper::save(const QList<FeedConfig> &feeds)
{
    if (m_store) {
        if (const QString problem = m_store->save(feeds); !problem.isEmpty())
            return {problem, {}};
    }
    m_feeds = withLadders(feeds);
    watch();
    m_apply(m_feeds);
    emit changed();
    return {{},
            m_store ? QString()
                    : Words::tr("These feeds are not saved; changes last until Feedscope "
                                "ends.")};
}

FeedLibrary::Outcome FeedKeeper::putNow(const FeedId &before, const FeedConfig &feed)
{
    QList<FeedConfig> feeds = m_feeds;
    if (m_store) {
        const LoadedConfig onDisk = m_store->load();
        if (onDisk.ok())
            feeds = onDisk.feeds;
    }
    const qsizetype at = indexOf(feeds, before);
    const qsizetype taken = indexOf(feeds, feed.id);
    if (taken >= 0 && taken != at)
        return {Words::tr("Another feed has the id \"%1\" by now; choose a different one.")
                    .arg(feed.id.value),
                {}};
    if (at >= 0)
        feeds[at] = feed;
    else
        feeds.append(feed);
    return save(feeds);
}

void FeedKeeper::put(const FeedId &before, const FeedConfig &feed, const QByteArray &token,
                     Reply reply)
{
    const QString entry = entryOf(feed);
    if (token.isEmpty() || entry.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, before, feed, reply] { reply(putNow(before, feed)); },
            Qt::QueuedConnection);
        return;
    }
    const bool isNewEntry = !usesEntry(entry);
    m_vault.write(entry, token,
                  [this, before, feed, entry, isNewEntry, reply](const SecretVault::Answer &kept) {
                      if (kept.kept == SecretVault::Kept::Nowhere)
                          return reply({kept.note, {}});
                      Outcome outcome = putNow(before, feed);
                      if (!outcome.problem.isEmpty() && isNewEntry)
                          m_vault.forget(entry, [](const SecretVault::Answer &) {});
                      if (kept.kept == SecretVault::Kept::ThisSession)
                          outcome.note = kept.note;
                      reply(outcome);
                  });
}

FeedLibrary::Outcome FeedKeeper::replaceAll(const QList<FeedConfig> &feeds)
{
    if (m_store) {
        const LoadedConfig onDisk = m_store->load();
        if (onDisk.ok() && onDisk.feeds != m_feeds) {
            reload();
            return {Words::tr("The file was changed beside Feedscope and has been read again; "
                              "nothing else was done."),
                    {}};
        }
    }
    const QList<FeedConfig> before = m_feeds;
    const Outcome outcome = save(feeds);
    if (!outcome.problem.isEmpty())
        return outcome;
    for (const FeedConfig &feed : before) {
        const QString entry = entryOf(feed);
        if (!entry.isEmpty() && !usesEntry(entry))
            m_unused.append(entry);
    }
    if (!m_unused.isEmpty())
        m_forget.start();
    return outcome;
}

bool FeedKeeper::usesEntry(const QString &name) const
{
    for (const FeedConfig &feed : m_feeds) {
        if (entryOf(feed) == name)
            return true;
    }
    return false;
}

void FeedKeeper::forgetUnused()
{
    for (const QString &entry : std::exchange(m_unused, {})) {
        if (!usesEntry(entry))
            m_vault.forget(entry, [](const SecretVault::Answer &) {});
    }
}

void FeedKeeper::reload()
{
    watch();
    if (!m_store)
        return;
    const LoadedConfig onDisk = m_store->load();
    if (!onDisk.ok()) {
        const QString why =
            onDisk.error.isEmpty() ? issueLine(onDisk.issues.first()) : onDisk.error;
        emit reloaded(why, true);
        return;
    }
    if (onDisk.feeds == m_feeds)
        return;
    const QString summary = changeSummary(m_feeds, onDisk.feeds);
    m_feeds = onDisk.feeds;
    m_apply(m_feeds);
    emit changed();
    emit reloaded(summary, false);
}

} // namespace feedscope
