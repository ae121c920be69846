// A line to type a search in, with a magnifier before it and its shortcut behind it while empty.
// Thread: UI.
// Owner: the toolbar.
// Source: screens 01 and 08.
#pragma once

#include "theme.h"

#include <QIcon>
#include <QKeySequence>
#include <QLineEdit>

namespace feedscope {

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(const QKeySequence &shortcut, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // Where the shortcut is shown; empty while there is text.
    QRect hintRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
    QKeySequence m_shortcut;
    QIcon m_icon;
};

} // namespace feedscope
