// The Help menu: the manual on the pane in front of the person, the diagnostics, and what this is.
#include "mainactions.h"
#include "mainwindow.h"
#include "manualpages.h"
#include "manualwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr QSize kDiagnosticsSize(900, 560);

} // namespace

void MainWindow::wireHelp()
{
    connect(m_actions->manual, &QAction::triggered, this,
            [this] { showManual(manualPageOf(QApplication::focusWidget())); });
    connect(m_actions->diagnostics, &QAction::triggered, this, [this] {
        m_actions->diagnostics->setEnabled(false); // until showDiagnostics()
        emit diagnosticsRequested();
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(
            QMessageBox::NoIcon, tr("About Feedscope"),
            tr("Feedscope %1\nWatches live feeds and tells the truth about "
               "each connection.\nBuilt with Qt %2.")
                .arg(QStringLiteral(FEEDSCOPE_VERSION), QString::fromLatin1(qVersion())),
            QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setModal(false);
        box->show();
    });
}

void MainWindow::showManual(const QString &page)
{
    if (!m_manual)
        m_manual = new ManualWindow(this);
    m_manual->open(page);
}

void MainWindow::showDiagnostics(const QString &text)
{
    m_actions->diagnostics->setEnabled(true);
    QApplication::clipboard()->setText(text);
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("diagnosticsDialog"));
    dialog->setWindowTitle(tr("Diagnostics"));
    dialog->resize(kDiagnosticsSize);
    auto *told = new QLabel(tr("This text is on the clipboard. It holds no tokens and no addresses "
                               "of feeds; read it before you send it."),
                            dialog);
    told->setWordWrap(true);
    auto *report = new QPlainTextEdit(text, dialog);
    report->setReadOnly(true);
    report->setLineWrapMode(QPlainTextEdit::NoWrap);
    report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    report->setAccessibleName(dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    for (QWidget *part : std::initializer_list<QWidget *>{told, report, buttons})
        layout->addWidget(part);
    dialog->show();
}

} // namespace feedscope
