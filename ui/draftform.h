// Ties the boxes of the feed dialog to the fields of a FeedDraft, so that each part of the dialog
// only says which box is which field.
// Thread: UI.
// Owner: the dialog; the boxes are its children.
// Rules: a problem shows once its box was left, or after showAll(); a field that is being typed in is
//   not scolded.
// Source: ui-spec.md section 6 (Feed dialog).
#pragma once

#include "feeddraft.h"
#include "theme.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace feedscope {

class ProblemLine;

class DraftForm : public QObject
{
    Q_OBJECT

public:
    explicit DraftForm(QObject *parent = nullptr);

    void bind(const QString &field, QLineEdit *box, ProblemLine *line);
    void bind(const QString &field, QPlainTextEdit *box, ProblemLine *line);
    void bind(const QString &field, QAbstractButton *box);
    // Its items' data are the field's texts.
    void bind(const QString &field, QComboBox *box);
    // Where problems of a field show that has no single box.
    void bindLine(const QString &field, QWidget *box, ProblemLine *line);

    void load(const FeedDraft &draft);
    void store(FeedDraft &draft) const;
    void setProblems(const QList<DraftProblem> &problems);
    void showAll();
    void touch(const QString &field) { m_touched.insert(field); }
    void setTheme(const Theme &theme);
    void focus(const QString &field);
    QLineEdit *edit(const QString &field) const { return m_edits.value(field); }

signals:
    void changed();
    void left(); // a box

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Box
    {
        QWidget *widget = nullptr;
        ProblemLine *line = nullptr;
        std::function<void(const QString &)> set;
        std::function<QString()> get;
    };

    void add(const QString &field, Box box);
    void showProblem(const QString &field);

    QHash<QString, Box> m_boxes;
    QHash<QString, QLineEdit *> m_edits;
    QHash<QString, QString> m_problems;
    QSet<QString> m_touched;
    bool m_isLoading = false;
};

} // namespace feedscope
