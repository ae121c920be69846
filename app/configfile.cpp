#include "configfile.h"

#include "jsontext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConfigStore)
};

} // namespace

ConfigFile readConfigFile(const QString &path)
{
    ConfigFile read;
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    read.exists = info.exists() || info.isSymLink();
    if (!info.exists()) {
        read.error = Words::tr("%1: there is no such file").arg(shown);
        return read;
    }
    if (info.isDir()) {
        read.error = Words::tr("%1: this is a folder, allowed: a file").arg(shown);
        return read;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        read.error = Words::tr("%1: cannot be read: %2").arg(shown, file.errorString());
        return read;
    }
    read.bytes = file.read(kMaxJsonBytes + 1);
    if (file.error() != QFileDevice::NoError)
        read.error = Words::tr("%1: cannot be read: %2").arg(shown, file.errorString());
    return read;
}

} // namespace feedscope
