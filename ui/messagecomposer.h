// One line of text for the server and the button that sends it. It asks; whether the text arrived
// is a line of the event log, so the text stays, selected, to be typed over or sent again.
// Thread: UI. Owner: MessageView. Cap: kMaxLength characters; more cannot be typed or pasted.
// Errors: while nothing can be sent the button is off and both tooltips say why.
#pragma once

#include "snapshotboard.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class MessageComposer : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMaxLength = 65'536;

    explicit MessageComposer(QWidget *parent = nullptr);
    // Null: none is selected. Another feed than before gets an empty line.
    void setFeed(const SnapshotBoard::Snapshot &feed);

signals:
    void sendWanted(const feedscope::FeedId &feed, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void showWhatIsPossible();

    FeedId m_feed;
    QString m_whyNot;
    QLineEdit *m_text;
    QPushButton *m_send;
};

} // namespace feedscope
