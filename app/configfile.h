// Reads a config file's bytes.
// Thread: any; blocks on the disk.
// Cap: the 16 MiB of jsontext.h and one byte more, so that a longer file is seen to be too long
//   without being read.
// Errors: a sentence for people, with the path and what to do.
#pragma once

#include <QByteArray>
#include <QString>

namespace feedscope {

struct ConfigFile
{
    QByteArray bytes;
    bool exists = false;
    QString error; // empty: bytes are the file
};

ConfigFile readConfigFile(const QString &path);

} // namespace feedscope
