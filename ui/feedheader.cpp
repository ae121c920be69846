#include "feedheader.h"

#include "feedcelltext.h"
#include "format.h"
#include "lineicon.h"
#include "rangenavigator.h"
#include "segmentbar.h"
#include "stateicon.h"
#include "statepill.h"
#include "textcolour.h"
#include "typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kGap = 8;
constexpr int kIcon = 16;
constexpr double kZoomStep = 2;
constexpr int kSentenceFits = 48;

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
    , m_dayLabel(new QLabel(tr("24 h"), this))
    , m_navigator(new RangeNavigator(this))
    , m_ranges(new SegmentBar(rangeSegments(), this))
    , m_zoomOut(makeZoom("zoomOut", tr("Show more time"), kZoomStep))
    , m_zoomIn(makeZoom("zoomIn", tr("Show less time"), 1 / kZoomStep))
    , m_live(new QPushButton(this))
{
    setFixedHeight(kHeight);
    m_ranges->setObjectName(QStringLiteral("ranges"));
    m_live->setObjectName(QStringLiteral("live"));
    m_ranges->makeSmall();
    m_live->setProperty("small", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(8);
    row->addStretch();
    for (QWidget *part : std::initializer_list<QWidget *>{m_dayLabel, m_navigator, m_ranges,
                                                          m_zoomOut, m_zoomIn, m_live})
        row->addWidget(part);
    connect(m_ranges, &SegmentBar::chosen, this,
            [this](int seconds) { emit rangeWanted(std::chrono::seconds(seconds)); });
    connect(m_navigator, &RangeNavigator::centreWanted, this, &FeedHeader::centreWanted);
    connect(m_live, &QPushButton::clicked, this, &FeedHeader::liveToggled);
}

QPushButton *FeedHeader::makeZoom(const char *name, const QString &spoken, double factor)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(spoken);
    button->setAccessibleName(spoken);
    button->setProperty("kind", QStringLiteral("icon"));
    button->setProperty("small", true);
    connect(button, &QPushButton::clicked, this, [this, factor] { emit zoomWanted(factor); });
    return button;
}

void FeedHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    m_navigator->setTheme(theme);
    m_dayLabel->setFont(theme.font(TextRole::Label));
    setTextColour(*m_dayLabel, theme.ink3);
    const LineIconColours colours = toolbarIconColours(theme);
    m_zoomOut->setIcon(lineIcon(QStringLiteral("zout"), colours));
    m_zoomIn->setIcon(lineIcon(QStringLiteral("zin"), colours));
    update();
}

void FeedHeader::setWindow(const TimeWindow &window, std::shared_ptr<const HistoryView> history,
                           Instant now)
{
    m_hasHistory = history != nullptr;
    m_navigator->setContent(std::move(history), window.range(now), now);
    setRange(window.length());
    showLive(window, now);
    fitNavigator();
}

void FeedHeader::showLive(const TimeWindow &window, Instant now)
{
    const QString kind = window.isLive() ? QStringLiteral("primary") : QStringLiteral("outlined");
    const QString text =
        window.isLive() ? tr("\u25cf Live")
                        : tr("Go live, %1 behind").arg(format::age(window.behind(now), QLocale()));
    if (m_live->text() != text) {
        m_live->setText(text);
        m_live->setToolTip(window.isLive() ? tr("The charts follow the time. Click to hold them.")
                                           : tr("Follow the time again"));
    }
    if (m_live->property("kind").toString() == kind)
        return;
    m_live->setProperty("kind", kind);
    m_live->style()->unpolish(m_live);
    m_live->style()->polish(m_live);
}

void FeedHeader::fitNavigator()
{
    const bool show = m_hasHistory && width() >= m_navigatorWidth;
    for (QPushButton *zoom : {m_zoomOut, m_zoomIn})
        zoom->setVisible(m_hasHistory); // of one feed, not of the sum of all
    m_navigator->setVisible(show);
    m_dayLabel->setVisible(show);
}

void FeedHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNavigator();
}

int FeedHeader::controlsLeft() const
{
    const QWidget *first = m_zoomOut;
    if (!m_ranges->isHidden())
        first = m_dayLabel->isHidden() ? static_cast<QWidget *>(m_ranges) : m_dayLabel;
    return QStyle::visualRect(layoutDirection(), rect(), first->geometry()).left();
}

QRect FeedHeader::textRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(kSide, 0, controlsLeft() - 2 * kSide, height()));
}

void FeedHeader::hideRanges()
{
    m_ranges->hide();
    m_live->hide();
    m_navigatorWidth = QWIDGETSIZE_MAX;
    fitNavigator();
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
    const QString figure = text.figure.isEmpty() ? QString() : text.figure + QLatin1Char(' ');
    setAccessibleName(text.name + QStringLiteral(", ") + figure + text.sentence);
    setToolTip(text.name + QLatin1Char('\n') + figure + text.sentence);
    update(textRect());
}

void FeedHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->border);
    paintTexts(painter);
}

void FeedHeader::paintTexts(QPainter &painter) const
{
    const bool mirrored = isRightToLeft();
    painter.setLayoutDirection(layoutDirection());
    QRectF area = textRect();
    const auto takeAway = [&area, mirrored](double width) {
        area.adjust(mirrored ? 0 : width + kGap, 0, mirrored ? -width - kGap : 0, 0);
    };
    if (m_text.state && m_text.shape == FeedHeaderText::Shape::Alone) {
        const double icon = m_theme->px(kIcon);
        const QRectF place(mirrored ? area.right() - icon : area.left(),
                           area.center().y() - icon / 2, icon, icon);
        painter.setRenderHint(QPainter::Antialiasing);
        paintStateIcon(painter, place, *m_text.state, m_theme->state(*m_text.state));
        painter.setRenderHint(QPainter::Antialiasing, false);
        takeAway(icon);
    } else if (m_text.state)
        takeAway(paintStatePill(painter, area, *m_text.state, stateWord(*m_text.state),
                                m_theme->font(TextRole::Pill), *m_theme)
                     .width());
    if (m_text.simulated)
        takeAway(
            paintSimTag(painter, area, tr("SIMULATED"), m_theme->uiFont(11, QFont::Bold), *m_theme)
                .width());
    painter.setFont(m_theme->font(TextRole::PaneTitle));
    painter.setPen(m_theme->ink);
    const QString name = painter.fontMetrics().elidedText(m_text.name, Qt::ElideMiddle,
                                                          int(std::max(0.0, area.width())));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    takeAway(painter.fontMetrics().horizontalAdvance(name));
    if (area.width() < m_theme->px(kSentenceFits))
        return; // the tooltip has it
    if (!m_text.figure.isEmpty()) {
        painter.setFont(m_theme->font(TextRole::Strong));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_text.figure);
        const int space = painter.fontMetrics().horizontalAdvance(QLatin1Char(' '));
        takeAway(painter.fontMetrics().horizontalAdvance(m_text.figure) + space - kGap);
    }
    painter.setFont(m_theme->font(TextRole::Body));
    painter.setPen(m_theme->ink2);
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_text.sentence, Qt::ElideRight, int(area.width())));
}

} // namespace feedscope
