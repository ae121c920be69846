#include "feedheader.h"

#include "feedcelltext.h"
#include "statepill.h"
#include "typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kGap = 10;

} // namespace

FeedHeader::FeedHeader(QWidget *parent)
    : QWidget(parent)
    , m_ranges(this)
{
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(0);
    row->addStretch();
    const std::pair<QString, int> choices[] = {{tr("5 min"), 300},
                                               {tr("15 min"), 900},
                                               {tr("1 h"), 3600},
                                               {tr("6 h"), 21'600},
                                               {tr("24 h"), 86'400}};
    for (const auto &[text, seconds] : choices) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setFont(feedscope::font(TextRole::Button));
        button->setAccessibleName(tr("Show the last %1").arg(text));
        m_ranges.addButton(button, seconds);
        row->addWidget(button);
    }
    m_ranges.setExclusive(true);
    connect(&m_ranges, &QButtonGroup::idClicked, this, [this](int seconds) {
        setRange(std::chrono::seconds(seconds));
        emit rangeWanted(std::chrono::seconds(seconds));
    });
}

void FeedHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void FeedHeader::setRange(Millis length)
{
    const auto seconds = int(length.count() / 1000);
    for (QAbstractButton *button : m_ranges.buttons()) {
        const bool on = m_ranges.id(button) == seconds;
        button->setChecked(on);
        button->setProperty("segment", on ? QStringLiteral("on") : QString());
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

void FeedHeader::setText(const FeedHeaderText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text.name + QStringLiteral(", ") + text.sentence);
    update();
}

void FeedHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme->border);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->border);
    QRectF area(kSide, 0, m_ranges.buttons().first()->x() - 2 * kSide, height());
    if (m_text.state) {
        const QRectF pill = paintStatePill(painter, area, *m_text.state, stateWord(*m_text.state),
                                           feedscope::font(TextRole::Pill), *m_theme);
        area.setLeft(pill.right() + kGap);
    }
    if (m_text.simulated)
        area.setLeft(
            paintSimTag(painter, area, tr("SIMULATED"), uiFont(11, QFont::Bold), *m_theme).right() +
            kGap);
    painter.setFont(feedscope::font(TextRole::PaneTitle));
    painter.setPen(m_theme->ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_text.name);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(m_text.name) + kGap);
    painter.setFont(feedscope::font(TextRole::Body));
    painter.setPen(m_theme->ink2);
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_text.sentence, Qt::ElideRight, int(area.width())));
}

} // namespace feedscope
