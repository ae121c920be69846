// One config file on disk: reads it, and writes it atomically (a temporary file beside it, renamed
// when complete). A file that does not parse is a person's work and is never overwritten.
// Thread: the caller's; blocks on the disk.
// Owner: the command that uses the feeds.
// Errors: plain text with the path; issues with their JSON pointers.
// Cap: 16 MiB either way.
// Source: CONTRACT.md section 5, last paragraph.
#pragma once

#include "configparser.h"

namespace feedscope {

struct LoadedConfig
{
    QList<FeedConfig> feeds; // empty unless ok()
    QList<ConfigIssue> issues;
    QString error;       // the file is missing or cannot be read
    bool exists = false; // false with an error: there is no file yet
    bool ok() const { return error.isEmpty() && issues.isEmpty(); }
};

class ConfigStore
{
public:
    explicit ConfigStore(QString path);

    // feeds.json in the folder the platform has for this program's settings.
    static QString defaultPath();

    QString path() const { return m_path; }
    LoadedConfig load() const;
    // Empty when the feeds are on disk; else why not, and the old file is as it was. Refused: feeds
    // that would not read back equal (the first issue is in the text), and replacing a file that
    // cannot be read or does not parse. Missing folders are made.
    QString save(const QList<FeedConfig> &feeds) const;

private:
    QString m_path;
};

} // namespace feedscope
