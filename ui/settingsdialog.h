// The settings of the program: how it looks, how it calls, where its files are. A change holds at
// once; there is nothing to confirm.
// Thread: UI.
// Owner: the main window; deletes itself when closed. Modeless.
// Errors: what cannot be done here says why in its own line.
// Source: issue text; ui-spec.md sections 4 to 7.
#pragma once

#include "callsettings.h"
#include "memorylimits.h"
#include "programsettings.h"
#include "viewsettings.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace feedscope {

class ProblemLine;

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        QString configFile;
        QString settingsFolder;
        QString whyNoTray; // empty: there is one
        QString whyNoMove; // empty: the data folder can be changed
    };

    SettingsDialog(const Facts &facts, QWidget *parent = nullptr);
    void setView(const ViewSettings &view);
    void setProgram(const ProgramSettings &program);
    void setMemory(const MemoryLimits &memory);
    void setAutostart(bool on);
    void setCalls(const CallSettings &calls);
    void setFolder(const QString &configFile, const QString &folder);
    ProgramSettings program() const;
    void setTheme(const Theme &theme);
    // What became of programWanted(); empty: done.
    void setProblem(const QString &text);

signals:
    void viewWanted(const feedscope::ViewSettings &view);
    void programWanted(const feedscope::ProgramSettings &program);
    void memoryWanted(const feedscope::MemoryLimits &memory);
    void callsWanted(const feedscope::CallSettings &calls);
    void folderWanted(const QString &folder);

private:
    void buildLook(QFormLayout &form);
    void buildStart(QFormLayout &form);
    void buildCalls(QFormLayout &form);
    void buildNetwork(QFormLayout &form);
    void buildFiles(QFormLayout &form);
    QLineEdit *line(QFormLayout &form, const char *name, const QString &label,
                    const QString &placeholder);
    QCheckBox *check(QFormLayout &form, const char *name, const QString &text);
    QLineEdit *path(QFormLayout &form, const char *name, const QString &label);
    ViewSettings view() const;
    CallSettings calls() const;
    void showWhatCanCall();
    void askFolder();

    const Facts m_facts;
    ViewSettings m_view;
    QComboBox *m_theme = nullptr;
    QComboBox *m_scale = nullptr;
    QComboBox *m_density = nullptr;
    QCheckBox *m_autostart = nullptr;
    QCheckBox *m_tray = nullptr;
    QCheckBox *m_closesToTray = nullptr;
    QCheckBox *m_notifications = nullptr;
    QCheckBox *m_sounds = nullptr;
    QLineEdit *m_configFile = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_proxy = nullptr;
    QLineEdit *m_ca = nullptr;
    QSpinBox *m_memory = nullptr;
    ProblemLine *m_problem = nullptr;
    bool m_isFilling = false;
};

} // namespace feedscope
