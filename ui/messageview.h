// The messages of the selected feed: newest first, or held still to be read; found by a filter;
// taken apart beside the list; copied and saved. Scrolling away from the top and selecting several
// hold it still by themselves; one selected message stays selected while the list moves on.
// Thread: UI; searching and saving are on threads of their own.
// Owner: the dashboard page, which shows tools() on the row of its tabs.
// Errors: a filter that means nothing says so under its box and the last one stays in force; an
//   empty list says why; a file that cannot be written is a sentence that stays until the next.
// Source: ui-spec.md sections 6 (Messages), 7 and 9; screen 01.
#pragma once

#include "askfile.h"
#include "exportfile.h"
#include "feedconfig.h"
#include "history.h"
#include "messagelistmodel.h"
#include "oldness.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace feedscope {

class ElidedLabel;
class MessageCellDelegate;
class MessageComposer;
class MessageInspector;
class SearchBox;
class TableHeader;

// What the view shows of a feed.
struct MessageFeed
{
    QString name;
    std::shared_ptr<const MessageLog> log; // null: no feed
    FieldPointers fields;                  // where they are, to mark them
    std::shared_ptr<const HistoryView> history;
    ConnectionLines::List events;
    bool connected = false;
    std::optional<Oldness> old; // nothing: its messages are current
};

class MessageView : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setFeed(MessageFeed feed);
    void setAskFile(AskFile ask) { m_ask = std::move(ask); }
    void refresh();
    void setPaused(bool paused);
    void setFilterText(const QString &text);
    void focusFilter();
    QWidget *tools() { return m_tools; }
    const MessageListModel &model() const { return m_model; }
    MessageComposer &composer() { return *m_composer; }
    MessageInspector &inspector() { return *m_inspector; }
    QString note() const;    // "Newest 10,000 of 938,412 kept" or "412 new"
    QString problem() const; // of the filter or the last save; empty: none

private:
    void buildTools();
    QToolButton *makeMenuButton(const char *name, const QString &text, QMenu *menu);
    QMenu *makeSaveMenu();
    void buildTable();
    void currentChanged(const QModelIndex &current);
    void followSelection();
    void inspect(const LoggedMessage &message);
    std::vector<LoggedMessage> selectedMessages() const; // oldest first
    void copySelected() const;
    void save(std::vector<LoggedMessage> oldestFirst);
    void saveAll();
    void openMenu(const QPoint &at);
    void showNote();
    void sizeParts();
    void showPause();
    void showAge();

    const Theme *m_theme = &Theme::light();
    MessageListModel m_model;
    ExportFile m_export;
    AskFile m_ask;
    MessageFeed m_feed;
    MessageCellDelegate *m_delegate;
    QWidget *m_tools;
    SearchBox *m_filter;
    QPushButton *m_pause;
    QToolButton *m_save;
    QToolButton *m_send;
    QAction *m_saveSelected;
    MessageComposer *m_composer;
    ElidedLabel *m_note;
    QLabel *m_problem;
    QLabel *m_old;
    QTableView *m_table;
    TableHeader *m_header;
    MessageInspector *m_inspector;
    QSplitter *m_split;
    std::optional<TextScale> m_sizedFor;
    QString m_filterProblem;
    QString m_saveResult;
    bool m_saveFailed = false;
    quint64 m_selected = 0; // number of the message that is current; 0: none
    enum class Following { No, Yes };
    Following m_following = Following::No; // Yes while it is us who move the selection
};

} // namespace feedscope
