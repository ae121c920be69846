#include "bottomtabs.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>

namespace feedscope {

BottomTabs::BottomTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_tools(new QStackedWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("bottomTabs"));
    m_bar->setObjectName(QStringLiteral("bottomTabBar"));
    m_bar->setAccessibleName(tr("Messages and events"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false); // what does not fit is elided, and in the tooltip
    m_bar->setElideMode(Qt::ElideRight);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_bar);
    row->addWidget(m_tools, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_tools->setCurrentIndex(index);
        m_pages->setCurrentIndex(index);
    });
    setTheme(*m_theme);
}

void BottomTabs::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_bar->setFixedHeight(theme.px(kBarHeight));
    m_tools->setFixedHeight(theme.px(kBarHeight));
    update();
}

void BottomTabs::addPage(QWidget *page, QWidget *tools, const QString &title)
{
    // First where they are shown: the first tab is the current one at once.
    m_tools->addWidget(tools ? tools : new QWidget);
    m_pages->addWidget(page);
    m_bar->setTabToolTip(m_bar->addTab(title), title);
}

int BottomTabs::indexOf(QWidget *page) const
{
    return m_pages->indexOf(page);
}

void BottomTabs::setTitle(QWidget *page, const QString &title)
{
    if (m_bar->tabText(indexOf(page)) == title)
        return;
    m_bar->setTabText(indexOf(page), title);
    m_bar->setTabToolTip(indexOf(page), title);
    fitBar();
}

void BottomTabs::setCurrentPage(QWidget *page)
{
    m_bar->setCurrentIndex(indexOf(page));
}

// The tools give way before the tabs do.
void BottomTabs::fitBar()
{
    const int room = width() - m_tools->minimumSizeHint().width();
    m_bar->setMinimumWidth(std::clamp(m_bar->sizeHint().width(), 0, std::max(0, room)));
}

void BottomTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
}

void BottomTabs::setPageVisible(QWidget *page, bool visible)
{
    m_bar->setTabVisible(indexOf(page), visible);
    fitBar();
}

void BottomTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int bar = m_theme->px(kBarHeight);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRect(0, 0, width(), bar + 1), m_theme->surface2);
    painter.fillRect(QRect(0, bar, width(), 1), m_theme->border);
}

} // namespace feedscope
