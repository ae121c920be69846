#include "faulttarget.h"

#include "faultspec.h"
#include "segmentbar.h"
#include "textcolour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace feedscope {

namespace {

enum Scope { OneFeed, AllFeeds };
constexpr int kSide = 16;
constexpr int kLabelWidth = 64;
constexpr int kUsual = 60;

QList<SegmentBar::Segment> lastsSegments()
{
    const std::pair<QString, int> choices[] = {
        {FaultTarget::tr("10 s"), 10},
        {FaultTarget::tr("30 s"), 30},
        {FaultTarget::tr("60 s"), kUsual},
        {FaultTarget::tr("5 min"), 300},
    };
    QList<SegmentBar::Segment> segments;
    for (const auto &[text, seconds] : choices)
        segments.append({seconds, text, FaultTarget::tr("For %1").arg(text)});
    segments.append({int(FaultSpec::kLongest.count() / 1000), FaultTarget::tr("Until I stop"),
                     FaultTarget::tr("Until I stop, one hour at most")});
    return segments;
}

} // namespace

FaultTarget::FaultTarget(QWidget *parent)
    : QWidget(parent)
    , m_scope(new SegmentBar({{OneFeed, tr("One feed"), tr("Apply to one feed")},
                              {AllFeeds, tr("All feeds"), tr("Apply to all feeds")}},
                             this))
    , m_feed(new QComboBox(this))
    , m_lasts(new SegmentBar(lastsSegments(), this))
{
    m_scope->setObjectName(QStringLiteral("faultScope"));
    m_feed->setObjectName(QStringLiteral("faultFeed"));
    m_feed->setAccessibleName(tr("Feed to simulate on"));
    m_feed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_lasts->setObjectName(QStringLiteral("faultLasts"));
    m_scope->setCurrent(OneFeed);
    m_lasts->setCurrent(kUsual);
    m_lasts->button(int(FaultSpec::kLongest.count() / 1000))
        ->setToolTip(tr("Ends by itself after one hour"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 12, kSide, 12);
    column->setSpacing(6);
    m_labels = {addLine(tr("Apply to"), {m_scope, m_feed}), addLine(tr("For"), {m_lasts})};
    connect(m_scope, &SegmentBar::chosen, this, [this] {
        m_feed->setEnabled(!isAll());
        emit targetChanged();
    });
    connect(m_feed, &QComboBox::activated, this, &FaultTarget::targetChanged);
    connect(m_lasts, &SegmentBar::chosen, this, &FaultTarget::lastsChanged);
}

QLabel *FaultTarget::addLine(const QString &text, const QList<QWidget *> &parts)
{
    auto *label = new QLabel(text, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    for (QWidget *part : parts)
        row->addWidget(part, part == m_feed ? 1 : 0);
    if (!parts.contains(m_feed))
        row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    return label;
}

void FaultTarget::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (QLabel *label : m_labels) {
        label->setFont(theme.font(TextRole::Body));
        setTextColour(*label, theme.ink2);
        label->setFixedWidth(theme.px(kLabelWidth));
    }
    m_feed->setFont(theme.font(TextRole::Body));
}

void FaultTarget::setFeeds(const QList<std::pair<FeedId, QString>> &feeds)
{
    if (feeds == m_feeds)
        return;
    const FeedId chosen{m_feed->currentData().toString()};
    m_feeds = feeds;
    m_feed->clear();
    for (const auto &[id, name] : feeds)
        m_feed->addItem(name, id.value);
    setFeed(chosen);
}

bool FaultTarget::setFeed(const FeedId &feed)
{
    const int index = m_feed->findData(feed.value);
    if (index >= 0)
        m_feed->setCurrentIndex(index);
    return index >= 0;
}

QList<FeedId> FaultTarget::feeds() const
{
    QList<FeedId> chosen;
    for (const auto &[id, name] : m_feeds) {
        if (isAll() || id.value == m_feed->currentData().toString())
            chosen.append(id);
    }
    return chosen;
}

bool FaultTarget::isAll() const
{
    return m_scope->current() == AllFeeds;
}

QString FaultTarget::feedName() const
{
    return m_feed->currentText();
}

Millis FaultTarget::lasts() const
{
    return std::chrono::seconds(m_lasts->current());
}

} // namespace feedscope
