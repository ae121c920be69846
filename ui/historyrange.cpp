#include "historyrange.h"

#include "elidedlabel.h"
#include "lineicon.h"
#include "segmentbar.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kHeight = 36;

} // namespace

HistoryRange::HistoryRange(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_lengths(new SegmentBar({{int(HistoryLength::Hour), tr("Hour"), tr("Show an hour")},
                                {int(HistoryLength::Day), tr("Day"), tr("Show a day")},
                                {int(HistoryLength::Week), tr("Week"), tr("Show a week")},
                                {int(HistoryLength::Month), tr("Month"), tr("Show a month")}},
                               this))
    , m_earlier(new QPushButton(this))
    , m_later(new QPushButton(this))
{
    m_lengths->setObjectName(QStringLiteral("historyLengths"));
    const std::pair<QPushButton *, QString> arrows[] = {{m_earlier, tr("Earlier")},
                                                        {m_later, tr("Later")}};
    for (const auto &[button, spoken] : arrows) {
        button->setToolTip(spoken);
        button->setAccessibleName(spoken);
        button->setProperty("kind", QStringLiteral("icon"));
    }
    m_earlier->setObjectName(QStringLiteral("historyEarlier"));
    m_later->setObjectName(QStringLiteral("historyLater"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_lengths);
    row->addWidget(m_earlier);
    row->addWidget(m_later);
    connect(m_lengths, &SegmentBar::chosen, this, [this](int id) { choose(HistoryLength(id)); });
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(-1); });
    m_lengths->setCurrent(int(m_length));
    step(0);
}

void HistoryRange::setTheme(const Theme &theme)
{
    setFixedHeight(theme.px(kHeight));
    m_title->setFont(theme.font(TextRole::PaneTitle));
    const LineIconColours colours = toolbarIconColours(theme);
    const bool mirrored = isRightToLeft();
    const QIcon back = lineIcon(QStringLiteral("chevr"), colours);
    for (QPushButton *button : {m_earlier, m_later}) {
        const bool turned = (button == m_earlier) != mirrored;
        const QSize size(theme.px(16), theme.px(16));
        const QPixmap pixmap = back.pixmap(size, devicePixelRatioF());
        button->setIcon(turned ? QIcon(pixmap.transformed(QTransform::fromScale(-1, 1)))
                               : QIcon(pixmap));
        button->setIconSize(size);
    }
}

void HistoryRange::choose(HistoryLength length)
{
    m_chosen = true;
    m_length = length;
    m_back = 0;
    step(0);
}

void HistoryRange::step(int by)
{
    m_back = std::max(0, m_back + by);
    m_later->setEnabled(m_back > 0);
    emit changed();
}

TimeRange HistoryRange::show(Instant first, const TimeAnchor &now)
{
    if (!m_chosen && m_back == 0 && m_length == HistoryLength::Hour &&
        now.instant - first > std::chrono::hours(1)) {
        m_length = HistoryLength::Day;
        m_lengths->setCurrent(int(m_length));
    }
    const HistoryStretch stretch =
        historyStretch(m_length, m_back, now, QTimeZone::systemTimeZone());
    m_earlier->setEnabled(stretch.hasEarlier);
    m_title->setText(stretch.title);
    return stretch.range;
}

} // namespace feedscope
