// The messages sent after connecting, a box each.
// Thread: UI.
// Owner: the feed dialog.
// Cap: 100 messages, as in the file.
// Source: screen 04 (Subscribe message).
#pragma once

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

class SubscribeList : public QWidget
{
    Q_OBJECT

public:
    explicit SubscribeList(QWidget *parent = nullptr);
    void setMessages(const QStringList &messages);
    QStringList messages() const;
    void addMessage(const QString &text = {});

signals:
    void changed();

private:
    QVBoxLayout *m_column;
    QList<QPlainTextEdit *> m_boxes;
};

} // namespace feedscope
