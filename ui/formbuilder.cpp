#include "formbuilder.h"

#include "pagewheel.h"
#include "problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace feedscope {

constexpr int kLongestLine = 8192;
constexpr int kSideLabel = 76;

FormBuilder::FormBuilder(DraftForm &form, QVBoxLayout &column, QWidget *parent)
    : m_form(form)
    , m_column(column)
    , m_parent(parent)
{
}

QLabel *FormBuilder::label(const QString &text)
{
    auto *label = new QLabel(text, m_parent);
    label->setProperty("role", QStringLiteral("label"));
    m_column.addWidget(label);
    return label;
}

QLabel *FormBuilder::hint(const QString &text)
{
    auto *label = new QLabel(text, m_parent);
    label->setProperty("role", QStringLiteral("hint"));
    label->setWordWrap(true);
    m_column.addWidget(label);
    return label;
}

ProblemLine *FormBuilder::newLine()
{
    auto *line = new ProblemLine(m_parent);
    m_column.addWidget(line);
    return line;
}

ProblemLine *FormBuilder::problem(const QString &field, QWidget *box)
{
    ProblemLine *line = newLine();
    m_form.bindLine(field, box, line);
    return line;
}

QLineEdit *FormBuilder::line(const QString &text, const QString &field, const QString &placeholder)
{
    QLabel *above = label(text);
    auto *box = new QLineEdit(m_parent);
    box->setObjectName(field);
    box->setMaxLength(kLongestLine);
    box->setPlaceholderText(placeholder);
    box->setAccessibleName(text);
    above->setBuddy(box);
    m_column.addWidget(box);
    m_form.bind(field, box, newLine());
    return box;
}

QLineEdit *FormBuilder::code(const QString &text, const QString &field, const QString &placeholder)
{
    QLineEdit *box = line(text, field, placeholder);
    box->setProperty("role", QStringLiteral("code"));
    return box;
}

QLineEdit *FormBuilder::beside(const QString &text, const QString &field,
                               const QString &placeholder)
{
    auto *row = new QHBoxLayout;
    auto *before = new QLabel(text, m_parent);
    before->setMinimumWidth(kSideLabel);
    auto *box = new QLineEdit(m_parent);
    box->setObjectName(field);
    box->setProperty("role", QStringLiteral("code"));
    box->setMaxLength(kLongestLine);
    box->setPlaceholderText(placeholder);
    box->setAccessibleName(text);
    before->setBuddy(box);
    row->addWidget(before);
    row->addWidget(box, 1);
    m_column.addLayout(row);
    m_form.bind(field, box, newLine());
    return box;
}

QPlainTextEdit *FormBuilder::text(const QString &text, const QString &field, int lines)
{
    QLabel *above = label(text);
    auto *box = new QPlainTextEdit(m_parent);
    box->setObjectName(field);
    box->setProperty("role", QStringLiteral("code"));
    box->setTabChangesFocus(true);
    box->setAccessibleName(text);
    box->setFixedHeight(lines * 20 + 12);
    above->setBuddy(box);
    m_column.addWidget(box);
    m_form.bind(field, box, newLine());
    return box;
}

void FormBuilder::sentence(const QList<Piece> &pieces)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QList<std::pair<QString, QLineEdit *>> boxes;
    for (const Piece &piece : pieces) {
        if (piece.field.isEmpty()) {
            row->addWidget(new QLabel(piece.text, m_parent));
            continue;
        }
        auto *box = new QLineEdit(m_parent);
        box->setObjectName(piece.field);
        box->setMaxLength(40);
        box->setAlignment(Qt::AlignRight);
        box->setFixedWidth(piece.width);
        box->setAccessibleName(piece.name);
        box->setPlaceholderText(piece.text);
        row->addWidget(box);
        boxes.append({piece.field, box});
    }
    row->addStretch();
    m_column.addLayout(row);
    ProblemLine *line = newLine();
    for (const auto &[field, box] : boxes)
        m_form.bind(field, box, line);
}

QAbstractButton *FormBuilder::check(const QString &text, const QString &field)
{
    auto *box = new QCheckBox(text, m_parent);
    box->setObjectName(field);
    m_column.addWidget(box);
    m_form.bind(field, box);
    return box;
}

QComboBox *FormBuilder::choice(const QString &text, const QString &field,
                               const QList<std::pair<QString, QString>> &items)
{
    QLabel *above = label(text);
    auto *box = new QComboBox(m_parent);
    box->setObjectName(field);
    box->setAccessibleName(text);
    for (const auto &[value, shown] : items)
        box->addItem(shown, value);
    leaveWheelToThePage(*box);
    above->setBuddy(box);
    m_column.addWidget(box);
    m_form.bind(field, box);
    return box;
}

void FormBuilder::gap(int height)
{
    m_column.addSpacing(height);
}

void FormBuilder::add(QWidget *widget)
{
    m_column.addWidget(widget);
}

} // namespace feedscope
