// The head of the fault panel: the big switch and, beside it, what is simulated, since when and
// when it ends by itself. Hatched while anything is.
// Thread: UI.
// Owner: the panel; the theme outlives it.
// Units: logical pixels.
// Source: screen 03.
#pragma once

#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class BigSwitch;
class TabularLabel;

struct FaultSwitchText
{
    bool on = false;
    QString title;
    QString detail;
    QString running; // changes each second and is never announced
    QString spoken;
    friend bool operator==(const FaultSwitchText &, const FaultSwitchText &) = default;
};

class FaultSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit FaultSwitch(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setText(const FaultSwitchText &text);
    const FaultSwitchText &text() const { return m_text; }
    BigSwitch &button() { return *m_switch; }

signals:
    void flipped(bool on); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme = &Theme::light();
    FaultSwitchText m_text;
    BigSwitch *m_switch;
    QLabel *m_title;
    QLabel *m_detail;
    TabularLabel *m_running;
};

} // namespace feedscope
