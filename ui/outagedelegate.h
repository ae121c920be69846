// One outage in the list beside the history: state, feed and time on the left, how long and what it
// cost on the right.
// Thread: UI.
// Owner: the history page; the theme outlives it.
// Units: logical pixels.
// Source: screen 06 (outages).
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace feedscope {

class OutageModel;

class OutageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutageDelegate(const OutageModel &model, QObject *parent = nullptr);
    void setTheme(const Theme &theme) { m_theme = &theme; }
    int rowHeight() const { return m_theme->px(48); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintTexts(QPainter &painter, const QRect &room, const QModelIndex &index,
                    Qt::LayoutDirection direction) const;

    const OutageModel &m_model;
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
