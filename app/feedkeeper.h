// The saved feeds: changes go to the config file first, whole or not at all, then to the feeds that
// run. Tokens go to the vault, never to the file.
// Thread: UI; blocks on the disk.
// Owner: the application; vault and everything behind `apply` outlive it.
// Rules: a change is made to what stands in the file now, so that an edit by hand beside it is not
//   lost. Without a file (the demo) changes last for this run. A deleted feed's keychain entry is
//   forgotten kUndoable after it was last needed.
// Errors: FeedLibrary's.
#pragma once

#include "configstore.h"
#include "feedlibrary.h"
#include "secretvault.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

namespace feedscope {

class FeedKeeper : public QObject, public FeedLibrary
{
    Q_OBJECT

public:
    static constexpr int kUndoable = 60'000; // ms
    using Apply = std::function<void(const QList<FeedConfig> &)>;

    FeedKeeper(SecretVault &vault, Apply apply, QObject *parent = nullptr);
    ~FeedKeeper() override;

    // What runs now, and where it is saved; watches the file.
    void setFeeds(const QList<FeedConfig> &feeds, const std::optional<ConfigStore> &store);

    QList<FeedConfig> feeds() const override { return m_feeds; }
    void put(const FeedId &before, const FeedConfig &feed, const QByteArray &token,
             Reply reply) override;
    Outcome replaceAll(const QList<FeedConfig> &feeds) override;

signals:
    // The list changed, by a person here or in the file.
    void changed();
    // The file was changed beside us: what is different, or why it was not taken.
    void reloaded(const QString &summary, bool isProblem);

private:
    Outcome save(const QList<FeedConfig> &feeds);
    Outcome putNow(const FeedId &before, const FeedConfig &feed);
    void reload();
    void watch();
    void forgetUnused();
    bool usesEntry(const QString &name) const;

    SecretVault &m_vault;
    const Apply m_apply;
    QList<FeedConfig> m_feeds;
    std::optional<ConfigStore> m_store;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // editors write a file in several steps
    QTimer m_forget;
    QStringList m_unused; // keychain entries of feeds that were deleted
};

} // namespace feedscope
