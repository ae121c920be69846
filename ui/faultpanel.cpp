#include "faultpanel.h"

#include "aggregate.h"
#include "bigswitch.h"
#include "faultkindlist.h"
#include "faultpanelcontent.h"
#include "faulttarget.h"
#include "scenariopane.h"

#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace feedscope {

FaultPanel::FaultPanel(QWidget *parent)
    : QWidget(parent)
    , m_switch(new FaultSwitch(this))
    , m_target(new FaultTarget(this))
    , m_elsewhere(new QPushButton(this))
    , m_kinds(new FaultKindList(this))
    , m_panes(new QSplitter(Qt::Vertical, this))
{
    m_elsewhere->setObjectName(QStringLiteral("endElsewhere"));
    m_elsewhere->hide();
    auto *end = new QHBoxLayout;
    end->setContentsMargins(16, 0, 16, 0);
    end->addWidget(m_elsewhere);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_switch);
    column->addLayout(end);
    column->addWidget(m_target);
    column->addWidget(m_panes, 1);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_kinds);
    connect(m_switch, &FaultSwitch::flipped, this, &FaultPanel::flip);
    connect(m_kinds, &FaultKindList::changed, this, &FaultPanel::replace);
    connect(m_target, &FaultTarget::lastsChanged, this, &FaultPanel::replace);
    connect(m_target, &FaultTarget::targetChanged, this, &FaultPanel::showState);
    connect(m_elsewhere, &QPushButton::clicked, this, [this] { emit endWanted(m_times.feeds()); });
    showState();
}

void FaultPanel::addScenarios(ScenarioPane *pane)
{
    m_scenarios = pane;
    pane->setTheme(*m_theme);
    m_panes->addWidget(pane);
    m_panes->setStretchFactor(0, 1);
    m_panes->setStretchFactor(1, 1);
}

void FaultPanel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_switch->setTheme(theme);
    m_target->setTheme(theme);
    m_kinds->setTheme(theme);
    if (m_scenarios)
        m_scenarios->setTheme(theme);
    update();
}

void FaultPanel::setSelected(const FeedId &feed)
{
    if (feed == m_selected)
        return;
    m_selected = feed;
    m_isAimed = m_target->setFeed(feed);
    showState();
}

void FaultPanel::follow(const QList<std::shared_ptr<const FeedSnapshot>> &feeds)
{
    m_times.update(feeds);
}

void FaultPanel::refresh(const QList<std::shared_ptr<const FeedSnapshot>> &feeds, Instant now)
{
    m_now = now;
    follow(feeds);
    if (m_scenarios)
        m_scenarios->refresh(now);
    QList<std::pair<FeedId, QString>> names;
    for (const auto &feed : feeds)
        names.append({feed->id, feedName(*feed)});
    std::sort(names.begin(), names.end(),
              [](const auto &a, const auto &b) { return a.second < b.second; });
    m_target->setFeeds(names);
    if (!m_isAimed)
        m_isAimed = m_target->setFeed(m_selected);
    showState();
}

FaultSpec FaultPanel::chosen() const
{
    FaultSpec fault = m_kinds->fault();
    fault.lasts = isOneShot(fault.kind) ? FaultSpec().lasts : m_target->lasts();
    return fault;
}

void FaultPanel::flip(bool on)
{
    if (on)
        emit faultWanted(chosen(), m_target->feeds());
    else
        emit endWanted(m_target->feeds());
}

void FaultPanel::replace()
{
    // A one-shot only ever strikes at a click on the switch.
    const FaultSpec fault = chosen();
    if (m_switch->text().on && !isOneShot(fault.kind))
        emit faultWanted(fault, m_target->feeds());
    showState();
}

void FaultPanel::showState()
{
    const QList<FeedId> meant = m_target->feeds();
    FaultPanelScene scene;
    scene.running = m_times.of(meant);
    scene.chosen = chosen();
    scene.target = m_target->isAll() ? tr("all feeds") : m_target->feedName();
    scene.feeds = meant.size();
    scene.now = m_now;
    m_switch->setText(faultSwitchText(scene));
    m_switch->button().setEnabled(!meant.isEmpty());
    showElsewhere(meant);
}

void FaultPanel::showElsewhere(const QList<FeedId> &meant)
{
    qsizetype others = 0;
    for (const FeedId &feed : m_times.feeds())
        others += meant.contains(feed) ? 0 : 1;
    m_elsewhere->setVisible(others > 0);
    const QString text = others == 1 ? tr("End all: 1 other feed is simulated too")
                                     : tr("End all: %1 other feeds are simulated too").arg(others);
    if (m_elsewhere->text() != text)
        m_elsewhere->setText(text);
}

void FaultPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRect(0, 0, 1, height()), m_theme->border);
}

} // namespace feedscope
