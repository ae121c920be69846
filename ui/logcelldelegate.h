// A cell of the event log or the message list: plain text on one line, SIM tags, and the tint of
// lines a person should look at.
// Thread: UI.
// Owner: the view.
// Source: screens 01 and 03.
#pragma once

#include "elidedcode.h"
#include "theme.h"

#include <QStyledItemDelegate>

namespace feedscope {

class LogCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 22;

    // tagColumn: the column whose text is a tag; troubleRole: a bool that tints the row. -1: none.
    LogCellDelegate(int tagColumn, int troubleRole, QObject *parent);
    void setTheme(const Theme &theme);
    int rowHeight() const { return m_theme->px(kRowHeight); }
    // Columns set in a fixed-width face, and in the colour of hints.
    void setCodeColumns(const QList<int> &columns) { m_code = columns; }
    void setWeakColumns(const QList<int> &columns) { m_weak = columns; }
    // All of it in the colour of hints: what it shows is old.
    void setDimmed(bool dimmed) { m_dimmed = dimmed; }
    bool isDimmed() const { return m_dimmed; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    const Theme &theme() const { return *m_theme; }

private:
    const Theme *m_theme = &Theme::light();
    int m_tagColumn;
    int m_troubleRole;
    QList<int> m_code;
    QList<int> m_weak;
    bool m_dimmed = false;
    QFont m_body;
    QFont m_fixed;
    mutable ElidedCode m_elided; // remembers where it cut
    QFont m_tag;
};

} // namespace feedscope
