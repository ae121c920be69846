#include "detailsheader.h"

#include "elidedlabel.h"
#include "lineicon.h"
#include "stateicon.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kIcon = 15;
constexpr int kGap = 8;

} // namespace

DetailsHeader::DetailsHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_edit(new QPushButton(tr("Edit feed"), this))
    , m_more(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_edit->setObjectName(QStringLiteral("detailsEdit"));
    m_more->setObjectName(QStringLiteral("detailsMore"));
    m_more->setProperty("kind", QStringLiteral("bare"));
    for (QPushButton *button : {m_edit, m_more})
        button->setProperty("small", true);
    m_more->setAccessibleName(tr("More about this feed"));
    m_more->setToolTip(m_more->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(kGap);
    row->addWidget(m_title, 1);
    row->addWidget(m_edit);
    row->addWidget(m_more);
    connect(m_edit, &QPushButton::clicked, this, &DetailsHeader::editWanted);
    connect(m_more, &QPushButton::clicked, this, &DetailsHeader::showMenu);
}

void DetailsHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kHeight));
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_more->setIcon(lineIcon(QStringLiteral("dots"), toolbarIconColours(theme)));
    update();
}

void DetailsHeader::setTitle(const QString &title, std::optional<DisplayState> state)
{
    m_title->setText(title);
    m_edit->setVisible(m_canEdit && state);
    m_more->setVisible(state.has_value());
    if (state == m_state)
        return;
    m_state = state;
    const int left = state ? kSide + m_theme->px(kIcon) + kGap : kSide;
    layout()->setContentsMargins(left, 0, kSide, 0);
    update();
}

void DetailsHeader::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy details"), this, &DetailsHeader::copyWanted);
    menu->addAction(tr("Show in History"), this, &DetailsHeader::historyWanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void DetailsHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->border);
    if (!m_state)
        return;
    const int size = m_theme->px(kIcon);
    const int left = isRightToLeft() ? width() - kSide - size : kSide;
    paintStateIcon(painter, QRectF(left, (height() - size) / 2.0, size, size), *m_state,
                   m_theme->state(*m_state));
}

} // namespace feedscope
