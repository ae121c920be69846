// The clock under the charts: one label per grid line that has room for it, and the time now.
// Thread: UI.
// Owner: ChartStack.
// Source: ui-spec.md section 11.
#pragma once

#include "chartgrid.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class TimeAxis : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 15;

    explicit TimeAxis(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setGrid(const ChartGrid &grid);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
    ChartGrid m_grid;
};

} // namespace feedscope
