// A cell of the list of scenarios: the result with its shape, in its colour; a failed one tinted
// through the whole row.
// Thread: UI.
// Owner: the scenario pane; the theme outlives it.
// Source: screen 03.
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace feedscope {

class ScenarioCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 24;

    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme &theme) { m_theme = &theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QColor markColour(int mark) const;
    void paintMark(QPainter &painter, const QRectF &place, int mark) const;

    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
