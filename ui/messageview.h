// The messages of the selected feed: newest first, or held still to be read. Scrolling away from
// the top holds it still by itself.
// Thread: UI.
// Owner: the dashboard page.
// Errors: none; an empty list says why.
// Source: ui-spec.md sections 6 (Messages) and 9.
#pragma once

#include "messagelistmodel.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace feedscope {

class LogCellDelegate;
class MessageComposer;

class MessageView : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setLog(std::shared_ptr<const MessageLog> log);
    void refresh();
    void setPaused(bool paused);
    const MessageListModel &model() const { return m_model; }
    MessageComposer &composer() { return *m_composer; }
    QString note() const; // "Newest 200 of 938,412" or "412 new"

private:
    QTableView *makeTable();
    void showNote();

    MessageListModel m_model;
    LogCellDelegate *m_delegate;
    QPushButton *m_pause;
    MessageComposer *m_composer;
    QLabel *m_note;
    QTableView *m_table;
};

} // namespace feedscope
