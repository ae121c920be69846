#include "factsection.h"

#include "textcolour.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace feedscope {

namespace {

constexpr int kEdge = 8;  // above the title
constexpr int kBelow = 4; // the last line
constexpr int kBelowTitle = 4;
constexpr int kColumnGap = 8;
constexpr int kLineGap = 4;
constexpr int kLabels = 96; // of the column of labels, where values begin at the left
constexpr int kNarrowest = 120;

int widthOf(const QLabel *label)
{
    return label->fontMetrics().horizontalAdvance(label->text()) + 1;
}

} // namespace

FactSection::FactSection(const QString &title, Align values, QWidget *parent)
    : QWidget(parent)
    , m_align(values)
    , m_title(new QLabel(title, this))
    , m_verdict(new QLabel(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_title->setTextFormat(Qt::PlainText);
    m_verdict->setTextFormat(Qt::PlainText);
    setTheme(*m_theme);
}

void FactSection::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setTextColour(*m_title, theme.ink2);
    setTextColour(*m_verdict, m_good ? theme.live : theme.down);
    m_title->setFont(theme.uiFont(12, QFont::DemiBold));
    m_verdict->setFont(theme.uiFont(12, QFont::DemiBold));
    for (Line &line : m_lines)
        dress(line);
    fit();
}

void FactSection::dress(Line &line)
{
    setTextColour(*line.label, m_align == Align::Left ? m_theme->ink3 : m_theme->ink);
    line.label->setFont(m_theme->font(TextRole::Body));
    line.value->setFont(m_theme->font(m_align == Align::Left ? TextRole::Body : TextRole::Strong));
    measure(line);
}

void FactSection::measure(Line &line) const
{
    line.labelWidth = widthOf(line.label);
    line.valueWidth = widthOf(line.value);
    line.measuredFor = -1;
}

void FactSection::setTitle(const QString &title)
{
    m_title->setText(title);
}

void FactSection::setVerdict(const QString &verdict, bool good)
{
    m_good = good;
    setTextColour(*m_verdict, good ? m_theme->live : m_theme->down);
    if (m_verdict->text() == verdict)
        return;
    m_verdict->setText(verdict);
    fit();
}

void FactSection::addLine()
{
    Line line{new QLabel(this), new QLabel(this)};
    line.label->setTextFormat(Qt::PlainText);
    line.label->setWordWrap(true);
    line.label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    line.value->setWordWrap(m_align == Align::Left);
    line.value->setTextFormat(Qt::PlainText);
    line.value->setAlignment((m_align == Align::Left ? Qt::AlignLeft : Qt::AlignRight) |
                             Qt::AlignTop);
    dress(line);
    m_lines.append(line);
    line.value->installEventFilter(this);
    if (m_explainable)
        offerExplanation(line.value);
}

// Under the pointer only: a label whose text can be selected makes a document of each new one, which
// costs twenty times as much as drawing it.
void FactSection::offerSelection(QLabel *value, bool isUnderPointer)
{
    const bool offer = isUnderPointer || value->hasSelectedText();
    const Qt::TextInteractionFlags wanted =
        offer ? Qt::TextSelectableByMouse : Qt::NoTextInteraction;
    if (value->textInteractionFlags() != wanted)
        value->setTextInteractionFlags(wanted);
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
        if (line.value != watched)
            continue;
        if (!m_explainable && (event->type() == QEvent::Enter || event->type() == QEvent::Leave))
            offerSelection(line.value, event->type() == QEvent::Enter);
        if (!m_explainable || (!clicked && !entered))
            break;
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
    bool changed = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        const bool used = i < facts.size();
        changed = changed || line.isUsed != used;
        line.isUsed = used;
        line.label->setVisible(used);
        line.value->setVisible(used);
        if (used && say(line, facts.at(i)))
            changed = true;
    }
    if (changed)
        fit();
}

bool FactSection::say(Line &line, const Fact &fact)
{
    setTextColour(*line.value, fact.alarming ? m_theme->down : m_theme->ink);
    if (line.label->text() == fact.label && line.value->text() == fact.value)
        return false;
    line.label->setText(fact.label);
    line.value->setText(fact.value);
    measure(line);
    return true;
}

void FactSection::setEndPadding(int pixels)
{
    m_endPadding = pixels;
    fit();
}

void FactSection::fit()
{
    if (const int height = heightForWidth(width()); height != m_height) {
        m_height = height;
        updateGeometry();
    }
    place();
}

// Values at the left begin where the widest label ends; at the right, labels have what they leave.
int FactSection::labelColumn(int inner) const
{
    int labels = m_align == Align::Left ? m_theme->px(kLabels) : 0;
    int values = 0;
    for (const Line &line : std::as_const(m_lines)) {
        if (!line.isUsed)
            continue;
        labels = std::max(labels, line.labelWidth);
        values = std::max(values, line.valueWidth);
    }
    const int room = m_align == Align::Left ? inner / 2 : inner - kColumnGap - values;
    return std::clamp(labels, 0, std::max(room, 0));
}

int FactSection::lineHeight(Line &line, int label, int value) const
{
    if (line.measuredFor == value)
        return line.height;
    const int labelHeight = line.labelWidth <= label ? line.label->fontMetrics().lineSpacing()
                                                     : line.label->heightForWidth(label);
    // A text that fits has one line, and is not laid out to find that out.
    const bool wraps = line.value->wordWrap() && line.valueWidth > value;
    const int valueHeight =
        wraps ? line.value->heightForWidth(value) : line.value->fontMetrics().lineSpacing();
    line.height = std::max(labelHeight, valueHeight);
    line.measuredFor = value;
    return line.height;
}

// Calls put(label, rectangle) for all that shows, as if left to right; returns the height.
template <typename Put>
int FactSection::layOut(int width, Put put) const
{
    const int inner = std::max(0, width - kPadding - m_endPadding);
    const QSize verdict =
        m_verdict->text().isEmpty() ? QSize(0, 0) : m_verdict->sizeHint().boundedTo({inner, 1'000});
    const int head = std::max(m_title->sizeHint().height(), verdict.height());
    const int title = std::max(0, inner - verdict.width() - kColumnGap);
    put(m_title, QRect(kPadding, kEdge, title, head));
    put(m_verdict, QRect(kPadding + inner - verdict.width(), kEdge, verdict.width(), head));
    const int label = labelColumn(inner);
    const int value = std::max(0, inner - label - kColumnGap);
    int y = kEdge + head + kBelowTitle;
    int gap = 0;
    for (Line &line : m_lines) {
        if (!line.isUsed)
            continue;
        y += gap;
        const int height = lineHeight(line, label, value);
        put(line.label, QRect(kPadding, y, label, height));
        put(line.value, QRect(kPadding + inner - value, y, value, height));
        y += height;
        gap = kLineGap;
    }
    return y + kBelow;
}

void FactSection::place()
{
    layOut(width(), [this](QLabel *label, const QRect &rect) {
        label->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    });
}

int FactSection::heightForWidth(int width) const
{
    return layOut(width, [](const QLabel *, const QRect &) {});
}

QSize FactSection::sizeHint() const
{
    return {width(), heightForWidth(width())};
}

QSize FactSection::minimumSizeHint() const
{
    return {m_theme->px(kNarrowest), 0};
}

void FactSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FactSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        setTheme(*m_theme);
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
        if (line.isUsed)
            lines << line.label->text() + QStringLiteral(": ") + line.value->text();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace feedscope
