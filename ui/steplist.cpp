#include "steplist.h"

#include "stateicon.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kRow = 24;
constexpr int kGlyph = 12;
constexpr int kTextAt = 22;

void paintCheck(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {{rect.left() + rect.width() * 0.12, rect.center().y()},
                              {rect.left() + rect.width() * 0.4, rect.bottom() - 2},
                              {rect.right() - 1, rect.top() + 2}};
    painter.drawPolyline(points, 3);
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("steps"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepList::setSteps(const QList<TestStep> &steps)
{
    m_steps = steps;
    QStringList lines;
    for (const TestStep &step : steps) {
        const QString how = step.state == TestStep::State::Passed    ? tr("passed")
                            : step.state == TestStep::State::Failed  ? tr("failed")
                            : step.state == TestStep::State::Running ? tr("running")
                                                                     : tr("left out");
        lines.append(QStringLiteral("%1, %2, %3").arg(step.text, how, step.detail));
    }
    setAccessibleName(lines.join(QStringLiteral(". ")));
    setToolTip(lines.join(u'\n'));
    updateGeometry();
    update();
}

void StepList::setTheme(const Theme &theme)
{
    m_theme = &theme;
    updateGeometry();
    update();
}

QSize StepList::sizeHint() const
{
    return {300, int(m_steps.size()) * m_theme->px(kRow)};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int row = m_theme->px(kRow);
    const int glyph = m_theme->px(kGlyph);
    const int textAt = m_theme->px(kTextAt);
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const TestStep &step = m_steps.at(i);
        const int top = int(i) * row;
        const QRectF icon(0, top + (row - glyph) / 2.0, glyph, glyph);
        const bool hasFailed = step.state == TestStep::State::Failed;
        if (step.state == TestStep::State::Passed)
            paintCheck(painter, icon, m_theme->live);
        else if (hasFailed)
            paintStateIcon(painter, icon, DisplayState::Disconnected, m_theme->down);
        else if (step.state == TestStep::State::Running)
            paintStateIcon(painter, icon, DisplayState::Connecting, m_theme->conn);
        painter.setFont(m_theme->font(TextRole::Label));
        // A pixel more than it says: eliding counts the overhang of the last letter.
        const int detailWidth = painter.fontMetrics().horizontalAdvance(step.detail) + 2;
        const int detailRoom = std::min(detailWidth, int(width() * 0.5));
        painter.setPen(m_theme->ink3);
        painter.drawText(
            QRect(width() - detailRoom, top, detailRoom, row), Qt::AlignVCenter | Qt::AlignRight,
            painter.fontMetrics().elidedText(step.detail, Qt::ElideMiddle, detailRoom));
        painter.setFont(m_theme->font(hasFailed ? TextRole::Strong : TextRole::Body));
        painter.setPen(hasFailed ? m_theme->down : m_theme->ink);
        const int room = width() - textAt - detailRoom - 8;
        painter.drawText(QRect(textAt, top, room, row), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(step.text, Qt::ElideRight, room));
    }
}

} // namespace feedscope
