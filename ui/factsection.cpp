#include "factsection.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace feedscope {

namespace {

void colour(QLabel *label, const QColor &ink)
{
    // By style sheet: the window's own would put a palette back when it polishes the label.
    const QString sheet = QStringLiteral("color: ") + ink.name();
    if (label->styleSheet() != sheet)
        label->setStyleSheet(sheet);
}

} // namespace

FactSection::FactSection(const QString &title, Align values, QWidget *parent)
    : QWidget(parent)
    , m_align(values)
    , m_title(new QLabel(title, this))
    , m_verdict(new QLabel(this))
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_verdict);
    column->addLayout(head);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    setTheme(*m_theme);
}

void FactSection::setTheme(const Theme &theme)
{
    m_theme = &theme;
    colour(m_title, theme.ink2);
    colour(m_verdict, m_good ? theme.live : theme.down);
    m_title->setFont(theme.font(TextRole::Strong));
    m_verdict->setFont(theme.font(TextRole::Strong));
    for (const Line &line : std::as_const(m_lines))
        dress(line);
    if (m_align == Align::Left)
        m_grid->setColumnMinimumWidth(0, theme.px(96));
}

void FactSection::dress(const Line &line)
{
    colour(line.label, m_align == Align::Left ? m_theme->ink3 : m_theme->ink);
    line.label->setFont(m_theme->font(TextRole::Body));
    line.value->setFont(m_theme->font(m_align == Align::Left ? TextRole::Body : TextRole::Strong));
}

void FactSection::setTitle(const QString &title)
{
    m_title->setText(title);
}

void FactSection::setVerdict(const QString &verdict, bool good)
{
    m_good = good;
    m_verdict->setText(verdict);
    colour(m_verdict, good ? m_theme->live : m_theme->down);
}

FactSection::Line FactSection::addLine()
{
    const auto row = int(m_lines.size());
    const Line line{new QLabel(this), new QLabel(this)};
    dress(line);
    line.value->setWordWrap(m_align == Align::Left);
    line.value->setTextFormat(Qt::PlainText);
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.value->setAlignment((m_align == Align::Left ? Qt::AlignLeft : Qt::AlignRight) |
                             Qt::AlignTop);
    m_grid->addWidget(line.label, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.value, row, 1);
    m_lines.append(line);
    if (m_explainable)
        offerExplanation(line.value);
    return line;
}

void FactSection::makeExplainable()
{
    m_explainable = true;
    for (const Line &line : std::as_const(m_lines))
        offerExplanation(line.value);
}

void FactSection::offerExplanation(QLabel *value)
{
    value->setTextInteractionFlags(Qt::NoTextInteraction);
    value->setFocusPolicy(Qt::TabFocus);
    value->setCursor(Qt::PointingHandCursor);
    value->installEventFilter(this);
}

bool FactSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    const bool clicked = event->type() == QEvent::MouseButtonRelease;
    const bool entered = event->type() == QEvent::KeyPress &&
                         (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return ||
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter);
    for (const Line &line : std::as_const(m_lines)) {
        if ((!clicked && !entered) || line.value != watched)
            continue;
        emit explainWanted({line.label->text(), line.value->text()},
                           {line.value->mapToGlobal(QPoint()), line.value->size()});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FactSection::setFacts(const QList<Fact> &facts)
{
    setVisible(!facts.isEmpty());
    while (m_lines.size() < facts.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        const bool used = i < facts.size();
        line.label->setVisible(used);
        line.value->setVisible(used);
        if (!used)
            continue;
        line.label->setText(facts.at(i).label);
        line.value->setText(facts.at(i).value);
        colour(line.value, facts.at(i).alarming ? m_theme->down : m_theme->ink);
    }
}

void FactSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme->border);
    for (const Line &line : std::as_const(m_lines)) {
        if (!line.value->hasFocus())
            continue;
        painter.setPen(QPen(m_theme->accent, 2));
        painter.drawRect(line.value->geometry().adjusted(-2, -1, 3, 1));
    }
}

QString FactSection::text() const
{
    QStringList lines{m_title->text() + QLatin1Char(' ') + m_verdict->text()};
    for (const Line &line : m_lines) {
        if (!line.label->isHidden())
            lines << line.label->text() + QStringLiteral(": ") + line.value->text();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace feedscope
