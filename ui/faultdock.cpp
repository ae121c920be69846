#include "faultdock.h"

#include "faultpanel.h"
#include "lineicon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace feedscope {

namespace {

constexpr int kHeadHeight = 36;

} // namespace

FaultDock::FaultDock(QWidget *parent)
    : QDockWidget(tr("Simulate faults"), parent)
    , m_panel(new FaultPanel(this))
{
    setObjectName(QStringLiteral("faultDock"));
    setFeatures(QDockWidget::DockWidgetClosable);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setTitleBarWidget(makeHead());
    setWidget(m_panel);
    QAction *toggle = toggleViewAction();
    toggle->setObjectName(QStringLiteral("simulateFaults"));
    toggle->setShortcut(Qt::CTRL | Qt::Key_D);
    toggle->setToolTip(tr("Break connections on purpose, and see what the feeds do"));
}

QWidget *FaultDock::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(QStringLiteral("faultHead"));
    head->setAttribute(Qt::WA_StyledBackground);
    m_icon = new QLabel(head);
    m_title = new QLabel(windowTitle(), head);
    m_close = new QPushButton(head);
    m_close->setProperty("kind", QStringLiteral("bare"));
    m_close->setFlat(true);
    m_close->setToolTip(tr("Close the panel; what is simulated goes on"));
    m_close->setAccessibleName(tr("Close the panel"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    return head;
}

void FaultDock::setTheme(const Theme &theme)
{
    LineIconColours colours = quietIconColours(theme);
    colours.on = theme.simOn; // the toolbar's button is filled while the panel is open
    const QIcon flask = lineIcon(QStringLiteral("flask"), colours);
    const int icon = theme.px(16);
    m_icon->setPixmap(flask.pixmap(QSize(icon, icon), devicePixelRatioF()));
    toggleViewAction()->setIcon(flask);
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_close->setIcon(lineIcon(QStringLiteral("x"), colours));
    m_close->setIconSize(QSize(icon, icon));
    titleBarWidget()->setFixedHeight(theme.px(kHeadHeight));
    setFixedWidth(theme.px(kWidth));
    m_panel->setTheme(theme);
}

} // namespace feedscope
