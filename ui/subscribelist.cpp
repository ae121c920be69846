#include "subscribelist.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace feedscope {

constexpr qsizetype kMostMessages = 100;
constexpr int kBoxHeight = 84;

SubscribeList::SubscribeList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    addMessage();
}

void SubscribeList::addMessage(const QString &text)
{
    if (m_boxes.size() >= kMostMessages)
        return;
    auto *box = new QPlainTextEdit(this);
    box->setObjectName(QStringLiteral("subscribe%1").arg(m_boxes.size()));
    box->setProperty("role", QStringLiteral("code"));
    box->setAccessibleName(tr("Subscribe message %1").arg(m_boxes.size() + 1));
    box->setTabChangesFocus(true);
    box->setFixedHeight(kBoxHeight);
    box->setPlainText(text);
    connect(box, &QPlainTextEdit::textChanged, this, &SubscribeList::changed);
    m_column->addWidget(box);
    m_boxes.append(box);
}

void SubscribeList::setMessages(const QStringList &messages)
{
    const QSignalBlocker blocker(this);
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const QString &message : messages)
        addMessage(message);
    if (m_boxes.isEmpty())
        addMessage();
}

QStringList SubscribeList::messages() const
{
    QStringList all;
    for (const QPlainTextEdit *box : m_boxes)
        all.append(box->toPlainText());
    return all;
}

} // namespace feedscope
