// Puts labels and boxes of a DraftForm into a column: a label above its box, a sentence with boxes in
// it, a hint below.
// Thread: UI; lives as long as a form is built.
// Source: screen 04.
#pragma once

#include "draftform.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

class FormBuilder
{
public:
    struct Piece
    {
        QString text;      // a label, or
        QString field;     // a narrow box
        QString name = {}; // accessible
        int width = 48;
    };

    FormBuilder(DraftForm &form, QVBoxLayout &column, QWidget *parent);

    QLabel *label(const QString &text);
    QLabel *hint(const QString &text);
    QLineEdit *line(const QString &label, const QString &field, const QString &placeholder = {});
    QLineEdit *code(const QString &label, const QString &field, const QString &placeholder = {});
    QLineEdit *beside(const QString &label, const QString &field, const QString &placeholder = {});
    QPlainTextEdit *text(const QString &label, const QString &field, int lines);
    void sentence(const QList<Piece> &pieces);
    QAbstractButton *check(const QString &text, const QString &field);
    QComboBox *choice(const QString &label, const QString &field,
                      const QList<std::pair<QString, QString>> &items);
    ProblemLine *problem(const QString &field, QWidget *box);
    void gap(int height = 12);
    void add(QWidget *widget);

private:
    ProblemLine *newLine();

    DraftForm &m_form;
    QVBoxLayout &m_column;
    QWidget *m_parent;
};

} // namespace feedscope
