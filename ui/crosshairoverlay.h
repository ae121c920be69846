// Lies over strip and charts and lets every click through: the crosshair, its tooltip, and the
// stretch that is being dragged over.
// Thread: UI.
// Owner: ChartStack.
// Units: logical pixels of the stack.
// Errors: none.
// Source: ui-spec.md section 6, screen 01.
#pragma once

#include "chartmoment.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

// Beside the crosshair, to its right where there is room, else to its left; inside `area`.
QRect chartTipRect(const QSize &tip, int x, const QRect &area);

class CrosshairOverlay : public QWidget
{
    Q_OBJECT

public:
    enum class Hold { Free, Pinned };

    explicit CrosshairOverlay(QWidget *parent);
    void setTheme(const Theme &theme);
    // `top`: where the tooltip may begin, below the strip.
    void showAt(int x, const ChartTip &tip, Hold hold, int top);
    void showSelection(int from, int to);
    void hideCrosshair();
    void hideSelection();
    const ChartTip &tip() const { return m_tip; }
    bool showsCrosshair() const { return m_x.has_value(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QSize tipSize() const;
    QString valuesText() const;
    void paintTip(QPainter &painter) const;
    void paintTitle(QPainter &painter, QRectF line) const;

    const Theme *m_theme = &Theme::light();
    std::optional<int> m_x;
    Hold m_hold = Hold::Free;
    int m_top = 0;
    ChartTip m_tip;
    std::optional<QRect> m_selection;
};

} // namespace feedscope
