#include "faultswitch.h"

#include "bigswitch.h"
#include "hatch.h"
#include "tabularlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace feedscope {

namespace {

constexpr int kOuter = 12; // the hatch around the card
constexpr int kSide = 16;

} // namespace

FaultSwitch::FaultSwitch(QWidget *parent)
    : QWidget(parent)
    , m_switch(new BigSwitch(this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_running(new TabularLabel(this))
{
    m_switch->setObjectName(QStringLiteral("faultSwitch"));
    m_title->setObjectName(QStringLiteral("faultTitle"));
    m_detail->setObjectName(QStringLiteral("faultDetail"));
    m_running->setObjectName(QStringLiteral("faultRunning"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText); // names of feeds are anybody's
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_title);
    lines->addWidget(m_detail);
    lines->addWidget(m_running, 0, Qt::AlignLeft); // as wide as it is, it would bound them all
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide + kOuter, kOuter + kOuter, kSide + kOuter, kOuter + kOuter);
    row->setSpacing(12);
    row->addWidget(m_switch);
    row->addLayout(lines, 1);
    connect(m_switch, &BigSwitch::clicked, this, &FaultSwitch::flipped);
}

void FaultSwitch::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_switch->setTheme(theme);
    m_title->setFont(theme.uiFont(16, QFont::Bold));
    for (QWidget *line : std::initializer_list<QWidget *>{m_detail, m_running})
        line->setFont(theme.font(TextRole::Body));
    update();
}

void FaultSwitch::setText(const FaultSwitchText &text)
{
    // A click shows its state at once, and the feeds' own a moment later.
    m_switch->setChecked(text.on);
    if (text == m_text)
        return;
    m_text = text;
    m_title->setText(text.title);
    m_detail->setText(text.detail);
    m_running->setText(text.running);
    m_running->setVisible(!text.running.isEmpty());
    m_switch->setAccessibleName(text.spoken);
    update();
}

void FaultSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_text.on)
        paintSimulatedGround(painter, rect(), *m_theme);
    else
        painter.fillRect(rect(), m_theme->surface2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_text.on ? QPen(Qt::NoPen) : QPen(m_theme->border, 1));
    painter.setBrush(m_theme->surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kSide, kOuter, -kSide, -kOuter), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->border);
}

} // namespace feedscope
