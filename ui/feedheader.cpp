#include "feedheader.h"

#include "feedcelltext.h"
#include "segmentbar.h"
#include "statepill.h"
#include "typography.h"

#include <QHBoxLayout>
#include <QPainter>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kGap = 10;

QList<SegmentBar::Segment> rangeSegments()
{
    const std::pair<QString, int> choices[] = {{FeedHeader::tr("5 min"), 300},
                                               {FeedHeader::tr("15 min"), 900},
                                               {FeedHeader::tr("1 h"), 3600},
                                               {FeedHeader::tr("6 h"), 21'600},
                                               {FeedHeader::tr("24 h"), 86'400}};
    QList<SegmentBar::Segment> segments;
    for (const auto &[text, seconds] : choices)
        segments.append({seconds, text, FeedHeader::tr("Show the last %1").arg(text)});
    return segments;
}

} // namespace

FeedHeader::FeedHeader(QWidget *parent)
    : QWidget(parent)
    , m_ranges(new SegmentBar(rangeSegments(), this))
{
    setFixedHeight(kHeight);
    m_ranges->setObjectName(QStringLiteral("ranges"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_ranges);
    connect(m_ranges, &SegmentBar::chosen, this,
            [this](int seconds) { emit rangeWanted(std::chrono::seconds(seconds)); });
}

void FeedHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    update();
}

void FeedHeader::setRange(Millis length)
{
    m_ranges->setCurrent(int(length.count() / 1000));
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
    QRectF area(kSide, 0, m_ranges->x() - 2 * kSide, height());
    if (m_text.state) {
        const QRectF pill = paintStatePill(painter, area, *m_text.state, stateWord(*m_text.state),
                                           m_theme->font(TextRole::Pill), *m_theme);
        area.setLeft(pill.right() + kGap);
    }
    if (m_text.simulated)
        area.setLeft(
            paintSimTag(painter, area, tr("SIMULATED"), m_theme->uiFont(11, QFont::Bold), *m_theme)
                .right() +
            kGap);
    painter.setFont(m_theme->font(TextRole::PaneTitle));
    painter.setPen(m_theme->ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_text.name);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(m_text.name) + kGap);
    painter.setFont(m_theme->font(TextRole::Body));
    painter.setPen(m_theme->ink2);
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_text.sentence, Qt::ElideRight, int(area.width())));
}

} // namespace feedscope
