#include "firstrun.h"

#include "typography.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

FirstRun::FirstRun(const QString &configFile, QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("Welcome to Feedscope"), this);
    title->setFont(feedscope::font(TextRole::FirstRunTitle));
    auto *text = new QLabel(
        tr("Feedscope watches live feeds over WebSocket, server-sent events, long polling and "
           "polling, and tells the truth about each connection: when it dropped, why, what is "
           "missing and what happens next."),
        this);
    text->setFont(feedscope::font(TextRole::Body));
    text->setWordWrap(true);
    text->setMaximumWidth(560);
    auto *demo = new QPushButton(tr("Try the demo feeds"), this);
    demo->setObjectName(QStringLiteral("tryDemo"));
    demo->setProperty("kind", QStringLiteral("primary"));
    connect(demo, &QPushButton::clicked, this, &FirstRun::demoRequested);
    auto *hint = new QLabel(tr("The demo runs on this computer only. Nothing is saved."), this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(text);
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

} // namespace feedscope
