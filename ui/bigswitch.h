// The switch that simulates: large, and with its state as a word, so that nobody flips it unaware.
// Thread: UI.
// Owner: its parent.
// Units: logical pixels; kRoom around the track is for the focus ring.
// Source: ui-spec.md section 6 (Fault panel), screen 03.
#pragma once

#include "theme.h"

#include <QAbstractButton>

namespace feedscope {

class BigSwitch : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int kRoom = 4;

    explicit BigSwitch(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
