#include "firstrun.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

FirstRun::FirstRun(const QString &configFile, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Welcome to Feedscope"), this))
    , m_text(new QLabel(this))
{
    m_text->setText(
        tr("Feedscope watches live feeds over WebSocket, server-sent events, long polling and "
           "polling, and tells the truth about each connection: when it dropped, why, what is "
           "missing and what happens next."));
    m_text->setWordWrap(true);
    auto *demo = new QPushButton(tr("Try the demo feeds"), this);
    demo->setObjectName(QStringLiteral("tryDemo"));
    demo->setProperty("kind", QStringLiteral("primary"));
    connect(demo, &QPushButton::clicked, this, &FirstRun::demoRequested);
    auto *hint = new QLabel(tr("The demo runs on this computer only. Nothing is saved."), this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(demo, 0, Qt::AlignLeft);
    column->addWidget(hint);
    if (!configFile.isEmpty()) {
        auto *file = new QLabel(tr("Your own feeds are read from %1").arg(configFile), this);
        file->setTextFormat(Qt::PlainText);
        file->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(file);
    }
    column->addStretch(2);
}

void FirstRun::setTheme(const Theme &theme)
{
    m_title->setFont(theme.font(TextRole::FirstRunTitle));
    m_text->setFont(theme.font(TextRole::Body));
    m_text->setMaximumWidth(theme.px(560));
}

} // namespace feedscope
