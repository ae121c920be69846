// What every cell of the feed table has in common: ground, tint, hatch, lines, the marks of the
// selected row, and text in its weight. The cells that draw more than text derive from it.
// Thread: UI.
// Owner: the feed table.
// Units: logical pixels.
// Errors: none; paints nothing outside its cell.
// Source: ui-spec.md section 6 (feed table), screens 01 and 03.
#pragma once

#include "density.h"
#include "paintedfaces.h"
#include "theme.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace feedscope {

class FeedCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kPadding = 8;
    // Of the line above the first row of a group, at 100 %.
    static constexpr int kCaptionHeight = 24;

    explicit FeedCellDelegate(QObject *parent = nullptr);

    void setLook(const Theme &theme, Density density);
    // Where the column of missing messages is hidden, they are a badge beside the feed's name.
    void setMissingBadge(bool shown) { m_missingBadge = shown; }
    // Where it is noted what was painted; null: nowhere.
    void setPainted(PaintedFaces *painted) { m_painted = painted; }
    // What the cell would show now.
    FeedCellFace faceOf(const QModelIndex &index, const QSize &cell) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    // A cell, and of its row what shows in every cell.
    struct Row
    {
        FeedCellFace face;
        bool trouble = false;
        bool hovered = false;  // this very cell
        bool mirrored = false; // right to left
        StateColours colours;
    };

    // `content` lies inside the padding. The painter is clipped to the cell.
    virtual void paintContent(QPainter &painter, const QRect &content, const Row &row,
                              const QModelIndex &index) const;
    virtual QColor textColour(const Row &row) const;
    // Stands for what is drawn beside the text: another value, another drawing. `content` as for
    // paintContent(), wherever the cell lies.
    virtual size_t picture(const QModelIndex &index, const QRect &content) const;
    void paintText(QPainter &painter, const QRect &rect, const Row &row,
                   const QModelIndex &index) const;
    // A frame with text at the far end of `rect`; what is left of it is returned.
    QRect paintBadge(QPainter &painter, const QRect &rect, const QString &text,
                     const QColor &ink) const;
    // Where a part of a cell lies that is laid out left to right within `cell`.
    static QRect placed(const Row &row, const QRect &cell, const QRect &part);

    const Theme &theme() const { return *m_theme; }
    const QFont &body() const { return m_body; }
    const QFont &strong() const { return m_strong; }

private:
    QRect contentRect(const QRect &cell, int column, bool mirrored) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Row &row,
                     const QModelIndex &index) const;
    void paintSelection(QPainter &painter, const QStyleOptionViewItem &option, const Row &row,
                        const QModelIndex &index) const;
    // What is left of the cell below the caption of its group.
    QRect paintCaption(QPainter &painter, const QStyleOptionViewItem &option,
                       const QString &caption) const;
    void paintFocus(QPainter &painter, const QRect &cell) const;

    const Theme *m_theme = &Theme::light();
    QFont m_body;
    QFont m_strong;
    QFont m_tag;
    int m_rowHeight = 0;
    bool m_missingBadge = false;
    PaintedFaces *m_painted = nullptr;
};

} // namespace feedscope
