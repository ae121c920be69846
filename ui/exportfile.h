// Writes an export beside the UI thread: whole or not at all.
// Thread: UI; the writing is on a thread of its own, one export at a time.
// Owner: the view whose rows are saved; its destructor waits for the writing to end.
// Errors: finished() names the file and what went wrong; the file that was there before is then as
//   it was (a temporary file beside it is renamed when complete).
#pragma once

#include "exportrow.h"

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace feedscope {

class ExportFile : public QObject
{
    Q_OBJECT

public:
    // Called on the writing thread until it gives nothing; holds all it needs.
    using Rows = std::function<std::optional<ExportRow>()>;

    using QObject::QObject;
    ~ExportFile() override;

    // False when one is being written already.
    bool save(const QString &path, Rows rows);
    bool isBusy() const { return m_thread != nullptr; }

signals:
    // `error` is empty when all of it is on the disk.
    void finished(const QString &path, quint64 rows, const QString &error);

private:
    std::unique_ptr<QThread> m_thread;
};

struct WrittenRows
{
    quint64 count = 0;
    QString error; // of the device; empty: none
};

// Everything to an open device, a line at a time.
WrittenRows writeRows(QIODevice &device, const ExportFile::Rows &rows, ExportFormat format);

} // namespace feedscope
