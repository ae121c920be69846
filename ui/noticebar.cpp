#include "noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace feedscope {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto *close = new QPushButton(tr("Dismiss"), this);
    close->setObjectName(QStringLiteral("noticeDismiss"));
    for (QPushButton *button : {m_action, close})
        button->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        dismiss();
        if (act)
            act();
    });
    setVisible(false);
}

void NoticeBar::setTheme(const Theme &theme)
{
    m_theme = &theme;
    paintGround();
}

void NoticeBar::paintGround()
{
    const bool isProblem = m_weight == Weight::Problem;
    setStyleSheet(QStringLiteral("#noticeBar { background: %1; border-top: 1px solid %2; } "
                                 "#noticeBar QLabel { color: %3; }")
                      .arg((isProblem ? m_theme->downTint : m_theme->surface2).name(),
                           m_theme->border.name(),
                           (isProblem ? m_theme->down : m_theme->ink).name()));
}

void NoticeBar::say(const QString &text, Weight weight, const QString &action,
                    std::function<void()> act)
{
    m_weight = weight;
    m_act = std::move(act);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    paintGround();
    setVisible(!text.isEmpty());
    m_text->setAccessibleName(text);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::dismiss()
{
    m_act = {};
    setVisible(false);
}

} // namespace feedscope
