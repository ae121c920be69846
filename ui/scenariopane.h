// The scenarios in the fault panel: what is there, what was expected and measured, run, stop, copy
// and record.
// Thread: UI.
// Owner: the fault panel; the desk outlives it.
// Errors: what cannot be written or recorded is said in a line below the head.
// Source: ui-spec.md section 6 (Fault panel), screen 03.
#pragma once

#include "askfile.h"
#include "scenariodesk.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QPushButton;
class QTreeView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

class ScenarioCellDelegate;
class ScenarioListModel;

class ScenarioPane : public QWidget
{
    Q_OBJECT

public:
    struct Dependencies
    {
        ScenarioDesk &desk;
        std::function<Instant()> clock;
        AskFile askFile;   // where a recording is saved
        AskFile askFolder; // where the user's scenarios are
    };

    explicit ScenarioPane(Dependencies dependencies, QWidget *parent = nullptr);
    ~ScenarioPane() override;
    void setTheme(const Theme &theme);
    // Once a beat: the time of what is running.
    void refresh(Instant now);
    QTreeView &list() { return *m_list; }
    // Its expectations are unfolded; nothing when it is not listed.
    void select(const QString &file);

private:
    void buildHead(QVBoxLayout &column);
    void buildList(QVBoxLayout &column);
    void buildMenu();
    void showEntries();
    void showHead(const QList<ScenarioEntry> &entries);
    void runOrStop();
    void runSelected();
    void toggleRecording();
    void saveRecording();
    QString selectedFile() const;

    Dependencies m_deps;
    const Theme *m_theme = &Theme::light();
    ScenarioListModel *m_model;
    ScenarioCellDelegate *m_delegate;
    QTreeView *m_list;
    QLabel *m_title;
    QLabel *m_totals;
    QLabel *m_problem;
    QPushButton *m_run;
    QPushButton *m_more;
    QAction *m_runSelected = nullptr;
    QAction *m_record = nullptr;
};

// Asks with dialogs over `parent`.
AskFile askForScenarioFile(QWidget *parent);
AskFile askForFolder(QWidget *parent);

} // namespace feedscope
