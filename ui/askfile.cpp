#include "askfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AskFile)
};

QString suffixOf(const QString &filter)
{
    return filter.contains(QLatin1StringView("csv")) ? QStringLiteral("csv")
                                                     : QStringLiteral("ndjson");
}

QFileDialog *makeDialog(QWidget *parent, const QString &suggested)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(parent, Words::tr("Save as"), folder.filePath(suggested));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    return dialog;
}

} // namespace

AskFile askWithDialog(QWidget *parent)
{
    return [parent](const QString &suggested, std::function<void(const QString &)> chosen) {
        QFileDialog *dialog = makeDialog(parent, suggested);
        dialog->setNameFilters({Words::tr("NDJSON, one object a line (*.ndjson)"),
                                Words::tr("CSV, for spreadsheets (*.csv)")});
        dialog->setDefaultSuffix(QStringLiteral("ndjson"));
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                         [dialog](const QString &f) { dialog->setDefaultSuffix(suffixOf(f)); });
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
        dialog->open();
    };
}

AskFile askToSave(QWidget *parent, const QString &filter, const QString &suffix)
{
    return [parent, filter, suffix](const QString &suggested,
                                    std::function<void(const QString &)> chosen) {
        QFileDialog *dialog = makeDialog(parent, suggested);
        dialog->setNameFilter(filter);
        dialog->setDefaultSuffix(suffix);
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
        dialog->open();
    };
}

} // namespace feedscope
