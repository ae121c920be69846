#include "exportfile.h"

#include "wholefile.h"

#include <QDir>
#include <QSaveFile>
#include <QThread>

namespace feedscope {

namespace {

struct Outcome
{
    quint64 rows = 0;
    QString error;
};

Outcome write(const QString &path, const ExportFile::Rows &rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {0, file.errorString()};
    const WrittenRows written = writeRows(file, rows, exportFormatOf(path));
    if (!written.error.isEmpty()) {
        file.cancelWriting();
        return {0, written.error};
    }
    if (const QString error = commitWhole(file); !error.isEmpty())
        return {0, error};
    return {written.count, {}};
}

} // namespace

WrittenRows writeRows(QIODevice &device, const ExportFile::Rows &rows, ExportFormat format)
{
    WrittenRows written;
    while (const std::optional<ExportRow> row = rows()) {
        QByteArray line = exportLine(*row, format);
        if (written.count == 0)
            line.prepend(exportHeader(*row, format));
        if (device.write(line) != line.size()) {
            written.error = device.errorString();
            return written;
        }
        ++written.count;
    }
    return written;
}

ExportFile::~ExportFile()
{
    if (m_thread)
        m_thread->wait();
}

bool ExportFile::save(const QString &path, Rows rows)
{
    if (m_thread)
        return false;
    auto outcome = std::make_shared<Outcome>();
    m_thread.reset(
        QThread::create([path, rows = std::move(rows), outcome] { *outcome = write(path, rows); }));
    connect(m_thread.get(), &QThread::finished, this, [this, path, outcome] {
        m_thread->wait();
        m_thread.reset();
        const QString error =
            outcome->error.isEmpty()
                ? QString()
                : tr("%1 could not be saved: %2. Nothing was left half written. Make room or "
                     "choose another folder, then save again.")
                      .arg(QDir::toNativeSeparators(path), outcome->error);
        emit finished(path, outcome->rows, error);
    });
    m_thread->start();
    return true;
}

} // namespace feedscope
