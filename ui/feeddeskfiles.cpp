// FeedDesk's files: feeds out of one and into one. Exports hold no secrets: a config has none.
#include "configparser.h"
#include "feeddesk.h"
#include "noticebar.h"
#include "pasteparser.h"
#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>

namespace feedscope {

void FeedDesk::importFile()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Import feeds"), {},
                                   tr("Config and HAR files (*.json *.har);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FeedDesk::readFile);
    dialog->open();
}

void FeedDesk::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_parts.notices.say(tr("%1 cannot be read: %2").arg(path, file.errorString()),
                            NoticeBar::Weight::Problem);
        return;
    }
    // One byte more than is allowed, so that the parser can say that it is too long.
    addPasted(parsePaste(QString::fromUtf8(file.read(kMaxPasteBytes + 1))));
}

void FeedDesk::exportFile()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Export feeds"),
                                   QDir::home().filePath(QStringLiteral("feeds.json")),
                                   tr("Config files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &FeedDesk::writeFile);
    dialog->open();
}

void FeedDesk::writeFile(const QString &path)
{
    const QList<FeedConfig> feeds = m_parts.library.feeds();
    if (const QString error = writeWhole(path, writeConfig(feeds)); !error.isEmpty())
        m_parts.notices.say(tr("%1 cannot be written: %2").arg(path, error),
                            NoticeBar::Weight::Problem);
    else
        m_parts.notices.say(
            tr("%n feed(s) written to %1, without any token.", nullptr, int(feeds.size()))
                .arg(path));
}

} // namespace feedscope
