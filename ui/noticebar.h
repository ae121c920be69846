// A line below the page that says what was just done and offers to undo it. It covers nothing and
// takes no focus.
// Thread: UI.
// Owner: the main window.
// Source: ui-spec.md section 1 (principle 5) and 7 (focus never moves by itself).
#pragma once

#include "theme.h"

#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    enum class Weight { Plain, Problem };
    // `action` may be empty; `act` is called at most once.
    void say(const QString &text, Weight weight = Weight::Plain, const QString &action = {},
             std::function<void()> act = {});
    QString text() const;
    void dismiss();

private:
    void paintGround();

    const Theme *m_theme = &Theme::light();
    Weight m_weight = Weight::Plain;
    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_act;
};

} // namespace feedscope
