// A file that a command writes its results to: opened before anything starts, so that a path that
// cannot be written is known then, and written at the end.
// Thread: any; blocks on the disk.
// Errors: sentences with the path; a full disk is one.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace feedscope {

class ReportFile
{
public:
    // An empty path: nothing is written, and all is well.
    explicit ReportFile(const QString &path);

    QString open();
    QString write(const QByteArray &bytes);

private:
    QString problem(const QString &what) const;

    QFile m_file;
};

} // namespace feedscope
