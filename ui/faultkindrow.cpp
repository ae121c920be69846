#include "faultkindrow.h"

#include "faultedit.h"
#include "faultrules.h"
#include "faultwords.h"
#include "textcolour.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QStyle>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kFieldWidth = 64;
constexpr int kPerLine = 2; // fields of the fine tuning

bool isDuration(const FaultParameter &parameter)
{
    return parameter.name == QLatin1StringView("for"); // chosen for all kinds at once
}

} // namespace

FaultKindRow::FaultKindRow(FaultKind kind, QWidget *parent)
    : QWidget(parent)
    , m_button(new QRadioButton(faultTitle(kind), this))
    , m_tuning(new QWidget(this))
    , m_problem(new QLabel(this))
{
    m_fault.kind = kind;
    setObjectName(faultName(kind));
    m_button->setToolTip(faultHint(kind));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 1, kSide, 1);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_button, 1);
    column->addLayout(first);
    auto *lines = new QVBoxLayout(m_tuning);
    lines->setContentsMargins(24, 0, 0, 2);
    lines->setSpacing(2);
    QHBoxLayout *line = nullptr;
    int onLine = kPerLine;
    for (const FaultParameter &parameter : faultParameters(m_fault)) {
        if (isDuration(parameter))
            continue;
        if (!isFineTuning(parameter.name)) {
            addField(*first, parameter);
            continue;
        }
        if (onLine++ == kPerLine) {
            line = new QHBoxLayout;
            line->setSpacing(4);
            line->addStretch();
            lines->addLayout(line);
            onLine = 1;
        }
        addField(*line, parameter);
    }
    if (first->count() == 1)
        addWord(*first, faultHint(kind));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    column->addWidget(m_tuning);
    column->addWidget(m_problem);
    connect(m_button, &QRadioButton::toggled, this, &FaultKindRow::showChosen);
    showChosen(false);
}

void FaultKindRow::addField(QHBoxLayout &row, const FaultParameter &parameter)
{
    const ParameterWords words = parameterWords(parameter.name);
    if (!words.before.isEmpty())
        addWord(row, words.before);
    auto *field = new QLineEdit(parameter.value, this);
    field->setObjectName(parameter.name);
    field->setAccessibleName(words.spoken);
    field->setToolTip(tr("%1: %2").arg(words.spoken, parameter.allowed));
    field->setAlignment(Qt::AlignRight);
    row.addWidget(field);
    if (!words.after.isEmpty())
        addWord(row, words.after);
    m_fields.append(field);
    connect(field, &QLineEdit::editingFinished, this, [this, field] { apply(field); });
}

QLabel *FaultKindRow::addWord(QHBoxLayout &row, const QString &text)
{
    auto *word = new QLabel(text, this);
    word->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.addWidget(word);
    m_words.append(word);
    return word;
}

void FaultKindRow::apply(QLineEdit *field)
{
    const FaultSpec before = m_fault;
    const QString error = editFault(m_fault, field->objectName(), field->text());
    m_problem->setText(error);
    m_problem->setVisible(!error.isEmpty());
    field->setProperty("invalid", !error.isEmpty());
    field->style()->unpolish(field);
    field->style()->polish(field);
    if (!error.isEmpty())
        return;
    for (const FaultParameter &parameter : faultParameters(m_fault)) {
        if (parameter.name == field->objectName())
            field->setText(parameter.value);
    }
    if (m_fault != before)
        emit edited();
}

void FaultKindRow::showChosen(bool chosen)
{
    m_tuning->setVisible(chosen && m_tuning->layout()->count() > 0);
    m_button->setFont(m_theme->font(chosen ? TextRole::Strong : TextRole::Body));
    update();
}

void FaultKindRow::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (QLabel *word : m_words) {
        word->setFont(theme.font(TextRole::Label));
        setTextColour(*word, theme.ink2);
    }
    for (QLineEdit *field : m_fields)
        field->setFixedWidth(theme.px(kFieldWidth));
    setTextColour(*m_problem, theme.down);
    m_problem->setFont(theme.font(TextRole::Label));
    showChosen(m_button->isChecked());
}

QLineEdit *FaultKindRow::field(const QString &parameter) const
{
    return findChild<QLineEdit *>(parameter);
}

QString FaultKindRow::problem() const
{
    return m_problem->text();
}

void FaultKindRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        m_button->click();
}

void FaultKindRow::paintEvent(QPaintEvent *)
{
    if (m_button->isChecked())
        QPainter(this).fillRect(rect(), m_theme->select);
}

} // namespace feedscope
