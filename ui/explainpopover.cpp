#include "explainpopover.h"

#include "lineicon.h"
#include "textcolour.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kWidth = 368;
constexpr int kPadding = 16;
constexpr int kPointer = 8; // height of the triangle that points at the number

QLabel *label(const QString &text, const QFont &font, const QColor &colour)
{
    auto *result = new QLabel(text);
    result->setTextFormat(Qt::PlainText);
    result->setFont(font);
    setTextColour(*result, colour);
    return result;
}

} // namespace

QRect popoverRect(const QSize &size, const QRect &number, const QRect &screen)
{
    QRect rect(QPoint(), size);
    const bool above = number.top() - size.height() >= screen.top();
    rect.moveTop(above ? number.top() - size.height() : number.bottom() + 1);
    rect.moveLeft(number.center().x() - size.width() / 2);
    if (rect.right() > screen.right())
        rect.moveRight(screen.right());
    rect.moveLeft(std::max(rect.left(), screen.left()));
    return rect;
}

ExplainPopover::ExplainPopover(const Explanation &explanation, const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_explanation(explanation)
    , m_theme(theme)
    , m_before(QApplication::focusWidget())
{
    setObjectName(QStringLiteral("explainPopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(explanation.title + QStringLiteral(", ") + explanation.value);
    setAccessibleDescription(explanation.text());
    setFixedWidth(theme.px(kWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding + kPointer, kPadding, kPadding + kPointer);
    column->setSpacing(8);
    addHead(*column);
    addInputs(*column);
    if (!explanation.formula.isEmpty()) {
        auto *formula = label(explanation.formula, theme.fixedFont(12), theme.ink);
        formula->setObjectName(QStringLiteral("formula"));
        formula->setWordWrap(true);
        formula->setMargin(6);
        formula->setStyleSheet(
            QStringLiteral("background: %1; border: 1px solid %2; color: %3")
                .arg(theme.surface2.name(), theme.border.name(), theme.ink.name()));
        column->addWidget(formula);
    }
    addButtons(*column);
}

void ExplainPopover::addHead(QVBoxLayout &column)
{
    auto *head = new QHBoxLayout;
    auto *title = label(m_explanation.title, m_theme.font(TextRole::PaneTitle), m_theme.ink);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(label(m_explanation.value, m_theme.font(TextRole::PaneTitle), m_theme.ink), 0,
                    Qt::AlignTop);
    column.addLayout(head);
    auto *sentence = label(m_explanation.sentence, m_theme.font(TextRole::Label), m_theme.ink2);
    sentence->setWordWrap(true);
    column.addWidget(sentence);
}

void ExplainPopover::addInputs(QVBoxLayout &column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const Fact &input : m_explanation.inputs) {
        auto *name = label(input.label, m_theme.font(TextRole::Label), m_theme.ink);
        name->setWordWrap(true);
        grid->addWidget(name, row, 0);
        grid->addWidget(label(input.value, m_theme.uiFont(12, QFont::Bold), m_theme.ink), row++, 1,
                        Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    column.addLayout(grid);
}

void ExplainPopover::addButtons(QVBoxLayout &column)
{
    const LineIconColours colours = toolbarIconColours(m_theme);
    auto *history =
        new QPushButton(lineIcon(QStringLiteral("clock"), colours), tr("Show in History"));
    history->setObjectName(QStringLiteral("showInHistory"));
    auto *copy = new QPushButton(lineIcon(QStringLiteral("copy"), colours), tr("Copy"));
    copy->setObjectName(QStringLiteral("copyExplanation"));
    connect(history, &QPushButton::clicked, this, [this] {
        emit historyWanted();
        close();
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_explanation.text());
        close();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(history);
    row->addWidget(copy);
    row->addStretch();
    column.addLayout(row);
}

void ExplainPopover::showAt(const QRect &number, const QRect &room)
{
    m_number = number;
    adjustSize();
    setGeometry(popoverRect(size(), number, room));
    // Where nothing composes windows, what is not painted would be black.
    setMask(QRegion(outline().toFillPolygon().toPolygon()).united(card().adjusted(1, 1, -1, -1)));
    show();
    findChild<QPushButton *>(QStringLiteral("showInHistory"))->setFocus(Qt::PopupFocusReason);
}

QRect ExplainPopover::card() const
{
    return rect().adjusted(0, kPointer, 0, -kPointer);
}

QPainterPath ExplainPopover::outline() const
{
    QPainterPath path;
    path.addRoundedRect(QRectF(card()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const double x = std::clamp(m_number.center().x() - this->x(), 20, width() - 20);
    const bool above = y() < m_number.top();
    const double base = above ? card().bottom() - 0.5 : card().top() + 1.5;
    const double tip = above ? base + kPointer : base - kPointer;
    QPainterPath pointer;
    pointer.addPolygon(QPolygonF{{x - kPointer, base}, {x, tip}, {x + kPointer, base}});
    return path.united(pointer);
}

void ExplainPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.control);
    painter.setBrush(m_theme.surface);
    painter.drawPath(outline());
}

void ExplainPopover::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

} // namespace feedscope
