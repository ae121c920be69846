#include "messagecomposer.h"

#include "transportfacts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace feedscope {

MessageComposer::MessageComposer(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_send(new QPushButton(tr("Send"), this))
{
    m_text->setObjectName(QStringLiteral("composerText"));
    m_text->setAccessibleName(tr("Text for the server"));
    m_text->setMaxLength(kMaxLength);
    m_text->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("composerSend"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_send);
    connect(m_text, &QLineEdit::returnPressed, this, &MessageComposer::send);
    connect(m_text, &QLineEdit::textChanged, this, &MessageComposer::showWhatIsPossible);
    connect(m_send, &QPushButton::clicked, this, &MessageComposer::send);
    setFeed(nullptr);
}

void MessageComposer::setFeed(const SnapshotBoard::Snapshot &feed)
{
    const FeedId id = feed ? feed->id : FeedId();
    if (id != m_feed)
        m_text->clear();
    m_feed = id;
    m_whyNot = feed ? whyNotSend(*feed) : tr("Select a feed first.");
    showWhatIsPossible();
}

void MessageComposer::showWhatIsPossible()
{
    const bool possible = m_whyNot.isEmpty();
    m_text->setEnabled(possible);
    m_send->setEnabled(possible && !m_text->text().isEmpty());
    m_text->setPlaceholderText(possible ? tr("Text for the server, Enter sends it") : m_whyNot);
    m_text->setToolTip(m_whyNot);
    m_send->setToolTip(possible && m_text->text().isEmpty() ? tr("Type a text first") : m_whyNot);
}

bool MessageComposer::eventFilter(QObject *watched, QEvent *event)
{
    // A line edit takes Enter with Ctrl for a text key and does nothing.
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MessageComposer::send()
{
    if (!m_send->isEnabled())
        return;
    emit sendWanted(m_feed, m_text->text());
    m_text->selectAll();
}

} // namespace feedscope
