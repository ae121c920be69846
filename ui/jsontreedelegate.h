// A row of the JSON tree: name, value in the colour of its kind, and a tag on the values that serve
// as sequence, id, timestamp or stream.
// Thread: UI.
// Owner: MessageInspector.
// Source: screen 01 (JSON tree).
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace feedscope {

class JsonTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme &theme) { m_theme = &theme; }
    // All of it in the colour of hints: what it shows is old.
    void setDimmed(bool dimmed) { m_dimmed = dimmed; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTag(QPainter &painter, const QRect &room, const QString &text) const;

    const Theme *m_theme = &Theme::light();
    bool m_dimmed = false;
};

} // namespace feedscope
