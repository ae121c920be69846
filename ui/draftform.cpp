#include "draftform.h"

#include "problemline.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace feedscope {

static void markInvalid(QWidget *box, bool isInvalid)
{
    if (box->property("invalid").toBool() == isInvalid)
        return;
    box->setProperty("invalid", isInvalid);
    box->style()->unpolish(box);
    box->style()->polish(box);
}

DraftForm::DraftForm(QObject *parent)
    : QObject(parent)
{
}

void DraftForm::add(const QString &field, Box box)
{
    box.widget->installEventFilter(this);
    box.widget->setProperty("draftField", field);
    m_boxes.insert(field, std::move(box));
}

void DraftForm::bind(const QString &field, QLineEdit *box, ProblemLine *line)
{
    m_edits.insert(field, box);
    connect(box, &QLineEdit::textEdited, this, &DraftForm::changed);
    add(field, {box, line, [box](const QString &text) { box->setText(text); },
                [box] { return box->text(); }});
}

void DraftForm::bind(const QString &field, QPlainTextEdit *box, ProblemLine *line)
{
    connect(box, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isLoading)
            emit changed();
    });
    add(field, {box, line, [box](const QString &text) { box->setPlainText(text); },
                [box] { return box->toPlainText(); }});
}

void DraftForm::bind(const QString &field, QAbstractButton *box)
{
    connect(box, &QAbstractButton::clicked, this, &DraftForm::changed);
    add(field,
        {box, nullptr,
         [box](const QString &text) { box->setChecked(text == QLatin1StringView("true")); },
         [box] { return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"); }});
}

void DraftForm::bind(const QString &field, QComboBox *box)
{
    connect(box, &QComboBox::activated, this, &DraftForm::changed);
    add(field,
        {box, nullptr,
         [box](const QString &text) { box->setCurrentIndex(std::max(0, box->findData(text))); },
         [box] { return box->currentData().toString(); }});
}

void DraftForm::bindLine(const QString &field, QWidget *box, ProblemLine *line)
{
    add(field, {box, line, {}, {}});
}

void DraftForm::load(const FeedDraft &draft)
{
    m_isLoading = true;
    m_touched.clear();
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        if (box->set)
            box->set(draft.text(box.key()));
    }
    m_isLoading = false;
}

void DraftForm::store(FeedDraft &draft) const
{
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        if (box->get)
            draft.setText(box.key(), box->get());
    }
}

void DraftForm::setProblems(const QList<DraftProblem> &problems)
{
    m_problems.clear();
    for (const DraftProblem &problem : problems) {
        if (!m_problems.contains(problem.field))
            m_problems.insert(problem.field, problem.text);
    }
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box)
        showProblem(box.key());
}

void DraftForm::showAll()
{
    for (const QString &field : m_boxes.keys())
        m_touched.insert(field);
}

void DraftForm::setTheme(const Theme &theme)
{
    for (const Box &box : std::as_const(m_boxes)) {
        if (box.line)
            box.line->setTheme(theme);
    }
}

void DraftForm::focus(const QString &field)
{
    if (const auto box = m_boxes.constFind(field); box != m_boxes.cend())
        box->widget->setFocus(Qt::OtherFocusReason);
}

bool DraftForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_touched.insert(watched->property("draftField").toString());
        emit left();
    }
    return QObject::eventFilter(watched, event);
}

// Several boxes may share a line: it shows the first problem among them.
void DraftForm::showProblem(const QString &field)
{
    const Box &own = m_boxes[field];
    const auto problemOf = [this](const QString &of) {
        return m_touched.contains(of) ? m_problems.value(of) : QString();
    };
    markInvalid(own.widget, !problemOf(field).isEmpty());
    if (!own.line)
        return;
    QString text = problemOf(field);
    for (auto box = m_boxes.cbegin(); text.isEmpty() && box != m_boxes.cend(); ++box) {
        if (box->line == own.line)
            text = problemOf(box.key());
    }
    own.line->setProblem(text);
}

} // namespace feedscope
