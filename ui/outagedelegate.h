// One line in the list beside the history: an outage with its state, feed and time on the left, how
// long and what it cost on the right; or the heading of a day.
// Thread: UI.
// Owner: the history page; the theme outlives it.
// Units: logical pixels.
// Source: screen 06 (outages).
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace feedscope {

class OutageLineModel;

class OutageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutageDelegate(const OutageLineModel &model, QObject *parent = nullptr);
    void setTheme(const Theme &theme) { m_theme = &theme; }
    int rowHeight() const { return m_theme->px(52); }
    int dayHeight() const { return m_theme->px(32); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintDay(QPainter &painter, const QStyleOptionViewItem &option, int line) const;
    void paintOpener(QPainter &painter, const QRectF &room, bool open,
                     Qt::LayoutDirection direction) const;
    void paintTexts(QPainter &painter, const QRect &room, int line,
                    Qt::LayoutDirection direction) const;

    const OutageLineModel &m_model;
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
