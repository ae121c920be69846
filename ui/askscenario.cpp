#include "scenariopane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioPane)
};

void ask(QFileDialog *dialog, std::function<void(const QString &)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace

AskFile askForScenarioFile(QWidget *parent)
{
    return [parent](const QString &suggested, std::function<void(const QString &)> chosen) {
        QDir().mkpath(QFileInfo(suggested).absolutePath());
        auto *dialog = new QFileDialog(parent, Words::tr("Save the recorded scenario"), suggested);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(Words::tr("Scenarios (*.json)"));
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(suggested);
        ask(dialog, std::move(chosen));
    };
}

AskFile askForFolder(QWidget *parent)
{
    return [parent](const QString &suggested, std::function<void(const QString &)> chosen) {
        auto *dialog = new QFileDialog(parent, Words::tr("Folder of my scenarios"), suggested);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        ask(dialog, std::move(chosen));
    };
}

} // namespace feedscope
