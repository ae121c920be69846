// A made-up connection strip that shows how to read one: flat is healthy, tall is trouble.
// Thread: UI.
// Owner: the first-run page.
// Source: screen 05.
#pragma once

#include "theme.h"

#include <QWidget>

namespace feedscope {

class SkylineSample : public QWidget
{
    Q_OBJECT

public:
    explicit SkylineSample(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
