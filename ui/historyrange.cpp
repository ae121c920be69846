#include "historyrange.h"

#include "elidedlabel.h"
#include "lineicon.h"
#include "segmentbar.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace feedscope {

namespace {

constexpr Millis kHour{3'600'000};
constexpr Millis kDay = 24 * kHour;
constexpr Millis kWeek = 7 * kDay;
constexpr int kSide = 16;
constexpr int kHeight = 36;

int hours(Millis length)
{
    return int(length / kHour);
}

} // namespace

HistoryRange::HistoryRange(QWidget *parent)
    : QWidget(parent)
    , m_length(kHour)
    , m_title(new ElidedLabel(this))
    , m_lengths(new SegmentBar({{hours(kHour), tr("Hour"), tr("Show an hour")},
                                {hours(kDay), tr("Day"), tr("Show a day")},
                                {hours(kWeek), tr("Week"), tr("Show a week")}},
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
    connect(m_lengths, &SegmentBar::chosen, this, [this](int id) { choose(id * kHour); });
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(-1); });
    m_lengths->setCurrent(hours(m_length));
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

void HistoryRange::choose(Millis length)
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
    m_earlier->setEnabled((m_back + 1) * m_length < kWeek);
    emit changed();
}

TimeRange HistoryRange::range(Instant first, Instant now)
{
    if (!m_chosen && m_back == 0) {
        const Nanos watched = now - first;
        const Millis wanted = watched <= kHour ? kHour : watched <= kDay ? kDay : kWeek;
        if (wanted != m_length) {
            m_length = wanted;
            m_lengths->setCurrent(hours(m_length));
        }
    }
    const Instant end = now - m_back * Nanos(m_length);
    return {end - m_length, end};
}

void HistoryRange::show(const QString &text)
{
    m_title->setText(text);
}

} // namespace feedscope
