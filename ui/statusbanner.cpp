#include "statusbanner.h"
#include "bannerpainter.h"
#include "bannerpushbutton.h"
#include "statusbanneraccessible.h"
#include "tabularlabel.h"
#include "tallybutton.h"

#include <QMouseEvent>
#include <QPainter>

namespace feedscope {

namespace {

constexpr int kTallyGap = 4; // beside the room each has for its focus ring

// Hides without handing the focus to a neighbour, where the next Enter would press it.
void retire(QWidget *widget)
{
    if (widget->hasFocus())
        widget->clearFocus();
    widget->hide();
}

// Everything but what runs: the number in the text and the note at the side.
bool looksTheSame(const BannerContent &a, const BannerContent &b)
{
    BannerContent copy = a;
    copy.running = b.running;
    copy.aside = b.aside;
    return copy == b;
}

} // namespace

StatusBanner::StatusBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(&theme)
    , m_running(new TabularLabel(this))
    , m_stripButton(new BannerPushButton(this))
{
    installStatusBannerAccessibility();
    setObjectName(QStringLiteral("statusBanner"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    m_running->setObjectName(QStringLiteral("bannerRunning"));
    m_stripButton->setObjectName(QStringLiteral("bannerEndSimulation"));
    connect(m_stripButton, &QAbstractButton::clicked, this,
            [this] { act(m_stripButton->button()); });
    applyLook();
}

void StatusBanner::setTheme(const Theme &theme)
{
    m_theme = &theme;
    applyLook();
    updateGeometry();
}

void StatusBanner::setContent(const BannerContent &content)
{
    if (content == m_content)
        return;
    const bool onlyRuns = looksTheSame(content, m_content);
    const bool asideIsNew = content.aside != m_content.aside;
    const int height = bannerHeight(m_content, m_theme->scale);
    m_content = content;
    if (onlyRuns && (!asideIsNew || placeAside())) {
        m_running->setText(content.running);
        if (!m_layout.runningRect.isEmpty() &&
            m_running->sizeHint().width() != m_layout.runningRect.width())
            place(); // "59 s" became "1 min"
        return;
    }
    applyLook();
    if (bannerHeight(m_content, m_theme->scale) != height)
        updateGeometry();
    if (accessibleName() != m_content.spoken)
        setAccessibleName(m_content.spoken);
}

QSize StatusBanner::sizeHint() const
{
    return {1024, bannerHeight(m_content, m_theme->scale)};
}

QSize StatusBanner::minimumSizeHint() const
{
    return {320, bannerHeight(m_content, m_theme->scale)};
}

void StatusBanner::applyLook()
{
    fillButtons();
    fillTallies();
    place();
}

void StatusBanner::fillButtons()
{
    while (m_buttons.size() < size_t(m_content.buttons.size())) {
        auto *button = new BannerPushButton(this);
        button->setObjectName(QStringLiteral("bannerButton%1").arg(m_buttons.size()));
        connect(button, &QAbstractButton::clicked, this, [this, button] { act(button->button()); });
        m_buttons.push_back(button);
    }
    const bool line = m_content.look == BannerLook::Line;
    const bool simulated = m_content.reality == BannerReality::Simulated;
    const BannerColours banner = bannerColours(m_content, *m_theme);
    BannerButtonColours colours{banner.ground, banner.text, banner.ground};
    if (m_content.look == BannerLook::Full && m_content.state == DisplayState::Reconnecting)
        colours.primary = QColor(Qt::white); // on the near-black of the amber banner
    if (simulated)
        colours = {m_theme->simTint, m_theme->simSolid, m_theme->simOn};
    for (size_t at = 0; at < m_buttons.size(); ++at) {
        if (at >= size_t(m_content.buttons.size())) {
            retire(m_buttons[at]);
            continue;
        }
        m_buttons[at]->setLook(colours, line ? 12 : 14, line ? 20 : 32, m_theme->scale);
        m_buttons[at]->setButton(m_content.buttons[qsizetype(at)]);
    }
}

void StatusBanner::fillTallies()
{
    const bool shown =
        m_content.look == BannerLook::Full && m_content.reality == BannerReality::Real;
    const size_t count = shown ? size_t(m_content.tallies.size()) : 0;
    while (m_tallies.size() < count) {
        auto *tally = new TallyButton(this);
        tally->setObjectName(QStringLiteral("bannerTally%1").arg(m_tallies.size()));
        connect(tally, &QAbstractButton::clicked, this,
                [this, tally] { emit filterRequested(tally->tally().state); });
        m_tallies.push_back(tally);
    }
    const QColor colour = bannerColours(m_content, *m_theme).text;
    for (size_t at = 0; at < m_tallies.size(); ++at) {
        if (at >= count) {
            retire(m_tallies[at]);
            continue;
        }
        m_tallies[at]->setLook(colour, m_theme->scale);
        m_tallies[at]->setTally(m_content.tallies[qsizetype(at)]);
    }
}

void StatusBanner::place()
{
    BannerParts parts{width(), m_theme->scale, {}, 0, 0};
    for (qsizetype at = 0; at < m_content.buttons.size(); ++at)
        parts.buttons << m_buttons[size_t(at)]->sizeHint().width();
    const bool tallies =
        m_content.look == BannerLook::Full && m_content.reality == BannerReality::Real;
    const size_t count = tallies ? size_t(m_content.tallies.size()) : 0;
    for (size_t at = 0; at < count; ++at) {
        const int gap = at ? kTallyGap : 0;
        parts.talliesWithWords += gap + m_tallies[at]->widthWith(TallyButton::Words::Shown);
        parts.talliesWithNumbers += gap + m_tallies[at]->widthWith(TallyButton::Words::Hidden);
    }
    m_layout = layOutBanner(m_content, parts);
    if (isRightToLeft())
        m_layout = mirrored(m_layout);
    for (qsizetype at = 0; at < m_content.buttons.size(); ++at) {
        BannerPushButton *button = m_buttons[size_t(at)];
        const QRect slot = m_layout.buttons[at];
        const int height = std::min(button->sizeHint().height(), slot.height());
        button->setGeometry(slot.left(), slot.center().y() + 1 - height / 2, slot.width(), height);
        button->show();
    }
    QPalette colours = palette();
    colours.setColor(m_running->foregroundRole(), bannerColours(m_content, *m_theme).text);
    m_running->setPalette(colours);
    m_running->setFont(m_layout.runningFont);
    m_running->setSample(m_content.sample);
    m_running->setText(m_content.running);
    m_running->setGeometry(m_layout.runningRect);
    m_running->setVisible(!m_layout.runningRect.isEmpty());
    placeTallies();
    placeStripButton();
    update();
}

// False when the rest has to make room for it, or may have the room it had.
bool StatusBanner::placeAside()
{
    const int width = QFontMetrics(m_layout.detailFont).horizontalAdvance(m_content.aside);
    const bool isShown = !m_layout.asideRect.isEmpty();
    if (m_content.aside.isEmpty() || isShown != (width <= m_layout.asideRoom))
        return false;
    if (!isShown)
        return true;
    QRect &rect = m_layout.asideRect;
    const QRect before = rect;
    rect.setLeft(isRightToLeft() ? rect.left() : rect.right() + 1 - width);
    rect.setWidth(width);
    update(before.united(rect));
    return true;
}

void StatusBanner::placeTallies()
{
    const auto words = m_layout.tallies == TallySpace::Words ? TallyButton::Words::Shown
                                                             : TallyButton::Words::Hidden;
    const bool tallies =
        m_content.look == BannerLook::Full && m_content.reality == BannerReality::Real;
    int x = m_layout.talliesLeft;
    for (size_t at = 0; tallies && at < size_t(m_content.tallies.size()); ++at) {
        TallyButton *tally = m_tallies[at];
        if (m_layout.tallies == TallySpace::None) {
            retire(tally);
            continue;
        }
        tally->setWords(words);
        const QSize size = tally->sizeHint();
        tally->setGeometry(isRightToLeft() ? x - size.width() : x,
                           m_layout.body.center().y() + 1 - size.height() / 2, size.width(),
                           size.height());
        tally->show();
        x += (isRightToLeft() ? -1 : 1) * (size.width() + kTallyGap);
    }
}

void StatusBanner::placeStripButton()
{
    if (m_layout.strip.isEmpty()) {
        retire(m_stripButton);
        return;
    }
    m_stripButton->setLook({m_theme->simTint, m_theme->simSolid, m_theme->simOn}, 12, 16,
                           m_theme->scale);
    m_stripButton->setButton(
        {BannerAction::EndSimulation, tr("End simulation"), m_content.simulatedFeeds, true});
    const QSize size = m_stripButton->sizeHint();
    m_stripButton->setGeometry(m_layout.strip.right() - 12 - size.width(), m_layout.strip.top(),
                               size.width(), m_layout.strip.height());
    m_stripButton->show();
}

void StatusBanner::act(const BannerButton &button)
{
    switch (button.action) {
    case BannerAction::RetryNow:
        emit retryRequested(button.feeds);
        return;
    case BannerAction::UpdateToken:
        emit tokenUpdateRequested(button.feeds.value(0));
        return;
    case BannerAction::Stop:
        emit stopRequested(button.feeds);
        return;
    case BannerAction::Undo:
        emit undoStopRequested(button.feeds);
        return;
    case BannerAction::Wait:
    case BannerAction::Dismiss:
        emit acknowledged(button.feeds);
        return;
    case BannerAction::Show:
        emit filterRequested(m_content.state);
        return;
    case BannerAction::NetworkSettings:
        emit networkSettingsRequested();
        return;
    case BannerAction::EndSimulation:
        emit endSimulationRequested(button.feeds);
        return;
    }
}

QRect StatusBanner::textRect() const
{
    return m_layout.icon.united(m_layout.headlineRect)
        .united(m_layout.beforeRect)
        .united(m_layout.runningRect)
        .united(m_layout.afterRect);
}

void StatusBanner::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect()); // the painter of its texts leaves out the others
    // A window may give more room than asked for; what is left over is the surface.
    painter.fillRect(rect(), bannerColours(m_content, *m_theme).ground);
    paintBanner(painter, m_content, m_layout, *m_theme, m_theme->scale);
}

void StatusBanner::resizeEvent(QResizeEvent *)
{
    place();
}

void StatusBanner::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_content.feed)
        return;
    const QRect number = m_layout.runningRect;
    if (number.contains(event->position().toPoint()))
        emit explainRequested(*m_content.feed, {mapToGlobal(number.topLeft()), number.size()});
    else if (textRect().contains(event->position().toPoint()))
        emit feedSelected(*m_content.feed);
}

void StatusBanner::mouseMoveEvent(QMouseEvent *event)
{
    const bool link = m_content.feed && textRect().contains(event->position().toPoint());
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace feedscope
