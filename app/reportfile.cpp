#include "reportfile.h"

#include <QCoreApplication>
#include <QDir>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

} // namespace

ReportFile::ReportFile(const QString &path)
    : m_file(path)
{
}

QString ReportFile::problem(const QString &what) const
{
    return QStringLiteral("%1: %2: %3")
        .arg(QDir::toNativeSeparators(m_file.fileName()), what, m_file.errorString());
}

QString ReportFile::open()
{
    if (m_file.fileName().isEmpty() || m_file.open(QIODevice::WriteOnly))
        return {};
    return problem(Words::tr("cannot be written"));
}

QString ReportFile::write(const QByteArray &bytes)
{
    if (!m_file.isOpen())
        return {};
    const bool written = m_file.write(bytes) == bytes.size() && m_file.flush();
    const QString error = written ? QString() : problem(Words::tr("not all could be written"));
    m_file.close();
    return error;
}

} // namespace feedscope
