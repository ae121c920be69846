// The main window's settings, and what they make of closing it.
#include "firstrun.h"
#include "mainwindow.h"
#include "settingsdialog.h"
#include "trayicon.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>

namespace feedscope {

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    const bool stays = m_calls.closesToTray && m_tray->isShown() && !m_isQuitting;
    // A dialog that is closed later must not end what watches in the tray.
    QGuiApplication::setQuitOnLastWindowClosed(!stays);
    if (stays) {
        event->ignore();
        hide();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::setCalls(const CallSettings &calls)
{
    m_calls = calls;
    m_tray->setWanted(calls.tray);
}

void MainWindow::moveData(const QString &folder)
{
    if (!m_deps.program.moveData)
        return;
    const QString problem = m_deps.program.moveData(folder);
    if (problem.isEmpty()) {
        m_deps.program.dataFolder = folder;
        m_deps.configFile = folder + QLatin1Char('/') + QFileInfo(m_deps.configFile).fileName();
        m_firstRun->setConfigFile(m_deps.configFile);
    }
    if (m_settings) {
        m_settings->setFolder(m_deps.configFile, m_deps.program.dataFolder);
        m_settings->setProblem(problem);
    }
}

void MainWindow::openSettings()
{
    if (m_settings) {
        m_settings->raise();
        m_settings->activateWindow();
        return;
    }
    SettingsStore &store = *m_deps.settings;
    m_settings = new SettingsDialog({m_deps.configFile, m_deps.program.dataFolder,
                                     TrayIcon::whyNot(), m_deps.program.whyNoMove},
                                    this);
    m_settings->setTheme(m_theme);
    m_settings->setView(m_view);
    ProgramSettings shown = readProgramSettings(store);
    if (m_deps.program.starts)
        shown.autostart = m_deps.program.starts();
    m_settings->setProgram(shown);
    m_settings->setCalls(m_calls);
    m_settings->setMemory(readMemoryLimits(store));
    connect(m_settings, &SettingsDialog::viewWanted, this, &MainWindow::setView);
    connect(m_settings, &SettingsDialog::programWanted, this,
            [this, &store](const ProgramSettings &program) {
                QString problem = problemOf(program);
                if (problem.isEmpty() && m_deps.program.apply)
                    problem = m_deps.program.apply(program);
                if (problem.isEmpty())
                    writeProgramSettings(store, program);
                m_settings->setProblem(problem);
                if (m_deps.program.starts)
                    m_settings->setAutostart(m_deps.program.starts());
            });
    connect(m_settings, &SettingsDialog::memoryWanted, this,
            [this, &store](const MemoryLimits &memory) {
                writeMemoryLimits(store, memory);
                if (m_deps.program.applyMemory)
                    m_deps.program.applyMemory(memory);
            });
    connect(m_settings, &SettingsDialog::callsWanted, this,
            [this, &store](const CallSettings &calls) {
                writeCallSettings(store, calls);
                setCalls(calls);
            });
    connect(m_settings, &SettingsDialog::folderWanted, this, &MainWindow::moveData);
    // Below the banner, which nothing covers.
    const QPoint top = centralWidget()->mapToGlobal(QPoint(0, 0));
    m_settings->resize(m_settings->width(),
                       std::min(m_settings->height(), centralWidget()->height()));
    m_settings->move(top.x() + (width() - m_settings->width()) / 2, top.y());
    m_settings->show();
}

} // namespace feedscope
