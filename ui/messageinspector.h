// One message taken apart: its JSON as a tree, or what changed against the message of the same kind
// before it; what is no JSON as text.
// Thread: UI.
// Owner: MessageView.
// Caps: a payload over kMostParsed bytes is not taken apart; kMostText characters of text are shown.
//   Both are said. Copy always gives the whole payload.
// Errors: text that is not JSON says where it stops being so.
// Source: screen 01 (JSON tree), ui-spec.md sections 6 (Messages) and 9.
#pragma once

#include "jsonchangesmodel.h"
#include "jsontreemodel.h"
#include "messagelog.h"
#include "theme.h"

#include <QWidget>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QListView;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace feedscope {

class ElidedLabel;
class JsonTreeDelegate;
class SegmentBar;

class MessageInspector : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 360;
    static constexpr qsizetype kMostParsed = 1'000'000;
    static constexpr qsizetype kMostText = 100'000;

    explicit MessageInspector(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setFields(const FieldPointers &fields) { m_fields = fields; }
    // `previous`: of the same kind, if any is kept.
    void setMessage(const LoggedMessage &message, const std::optional<LoggedMessage> &previous);
    void clear();
    // How old the feed's newest message is, "22 s"; empty while the feed is current.
    void setAge(const QString &age);
    const LoggedMessage *message() const { return m_message ? &*m_message : nullptr; }
    QString note() const;
    const JsonDiff &changes() const { return m_changes.diff(); }
    void showChanges(bool on);

signals:
    void filterWanted(const QString &term);

private:
    enum Page { Tree, Changes, Text };

    void buildHead();
    void buildPages();
    void showValue();
    void showDifference();
    void showText(const QString &why);
    void showPage();
    void copy() const;
    void openMenu(const QPoint &at);
    QString title() const;
    void showTitle();

    const Theme *m_theme = &Theme::light();
    FieldPointers m_fields;
    std::optional<LoggedMessage> m_message;
    std::optional<LoggedMessage> m_previous;
    JsonTreeModel m_tree;
    JsonChangesModel m_changes;
    ElidedLabel *m_title;
    SegmentBar *m_choice;
    QToolButton *m_copy;
    QLabel *m_note;
    QStackedWidget *m_pages;
    QTreeView *m_treeView;
    QListView *m_changeList;
    QPlainTextEdit *m_text;
    JsonTreeDelegate *m_delegate;
    bool m_isJson = false;
    QString m_age;
};

// A term of the filter language that finds messages with this value there; empty when the pointer
// cannot be written in it.
QString filterTermFor(const QString &pointer, const QString &value);

} // namespace feedscope
