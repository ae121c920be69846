// The steps of a connection test, a row each: how it went, what it was, how long it took.
// Thread: UI.
// Owner: TestPanel.
// Source: screen 04 (Test connection).
#pragma once

#include "connectiontest.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QList<TestStep> &steps);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<TestStep> m_steps;
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
