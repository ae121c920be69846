#include "configstore.h"

#include "configfile.h"
#include "issuetext.h"
#include "jsontext.h"
#include "wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConfigStore)
};

} // namespace

// Why these bytes must not be written for these feeds; empty when they may.
static QString roundTripProblem(const QList<FeedConfig> &feeds, const QByteArray &bytes)
{
    if (bytes.size() > kMaxJsonBytes)
        return Words::tr("the feeds need %1 bytes, allowed: at most %2")
            .arg(bytes.size())
            .arg(kMaxJsonBytes);
    const ParsedConfig parsed = parseConfig(bytes);
    if (!parsed.ok())
        return issueLine(parsed.issues.first());
    for (qsizetype i = 0; i < feeds.size(); ++i) {
        FeedConfig expected = feeds.at(i);
        expected.lastEventId = parsed.feeds.at(i).lastEventId; // not part of a file
        if (expected.transports.isEmpty())
            expected.transports = defaultLadder(expected.url);
        if (expected != parsed.feeds.at(i))
            return Words::tr("/feeds/%1: holds something a file cannot hold, such as bytes that "
                             "are not UTF-8")
                .arg(i);
    }
    return {};
}

ConfigStore::ConfigStore(QString path)
    : m_path(std::move(path))
{
}

QString ConfigStore::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("feeds.json"));
}

LoadedConfig ConfigStore::load() const
{
    const ConfigFile file = readConfigFile(m_path);
    LoadedConfig loaded;
    loaded.exists = file.exists;
    loaded.error = file.error;
    if (!file.error.isEmpty())
        return loaded;
    ParsedConfig parsed = parseConfig(file.bytes);
    loaded.feeds = std::move(parsed.feeds);
    loaded.issues = std::move(parsed.issues);
    return loaded;
}

QString ConfigStore::save(const QList<FeedConfig> &feeds) const
{
    const QString notSaved = QDir::toNativeSeparators(m_path) + Words::tr(": not saved: ");
    const QByteArray bytes = writeConfig(feeds);
    if (const QString problem = roundTripProblem(feeds, bytes); !problem.isEmpty())
        return notSaved + problem;
    const LoadedConfig old = load();
    if (old.exists && !old.error.isEmpty())
        return old.error + Words::tr("; it is kept as it is and nothing was saved");
    if (!old.issues.isEmpty())
        return notSaved +
               Words::tr("the file there has errors and is kept as it is (%1); correct it or "
                         "move it away")
                   .arg(issueLine(old.issues.first()));
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return notSaved + Words::tr("its folder cannot be made");
    const QString error = writeWhole(m_path, bytes);
    return error.isEmpty() ? QString() : notSaved + error;
}

} // namespace feedscope
