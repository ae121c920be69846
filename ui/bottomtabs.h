// Tabs with the tools of the shown page beside them, on one row.
// Thread: UI.
// Owner: the dashboard page.
// Units: logical pixels.
// Source: screens 01 and 03 (bottom tabs).
#pragma once

#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace feedscope {

class BottomTabs : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kBarHeight = 31; // and a line

    explicit BottomTabs(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // `tools` may be null. Takes both.
    void addPage(QWidget *page, QWidget *tools, const QString &title);
    void setTitle(QWidget *page, const QString &title);
    void setCurrentPage(QWidget *page);
    // Shows or hides a page that there is not always.
    void setPageVisible(QWidget *page, bool visible);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBar();

    int indexOf(QWidget *page) const;

    const Theme *m_theme = &Theme::light();
    QTabBar *m_bar;
    QStackedWidget *m_tools;
    QStackedWidget *m_pages;
};

} // namespace feedscope
