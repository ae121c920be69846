// A cell of the message list: text, a badge for the flag, and the lines between messages, which run
// through all cells of their row.
// Thread: UI.
// Owner: MessageView.
// Source: screen 01 (messages).
#pragma once

#include "logcelldelegate.h"
#include "messagerows.h"

namespace feedscope {

class MessageCellDelegate : public LogCellDelegate
{
    Q_OBJECT

public:
    explicit MessageCellDelegate(QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, MessageLine::Kind kind,
                   const QString &text) const;
    void paintFlag(QPainter &painter, const QRect &cell, const QString &text) const;
};

} // namespace feedscope
