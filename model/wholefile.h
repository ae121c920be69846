// Writes a file whole or not at all: a temporary file beside it takes its place when every byte of it
// was taken by the disk.
// Thread: any; blocks on the disk.
// Errors: the system's reason; the old file is as it was.
// Source: QSaveFile of Qt 6.4, whose commit() does not see that the last buffer found no room, and
//   then puts an empty or short file in the place of the old one.
#pragma once

#include <QByteArray>
#include <QString>

QT_BEGIN_NAMESPACE
class QSaveFile;
QT_END_NAMESPACE

namespace feedscope {

// Empty, or why not.
QString writeWhole(const QString &path, const QByteArray &bytes);
// The end of a file that was written piece by piece.
QString commitWhole(QSaveFile &file);

} // namespace feedscope
