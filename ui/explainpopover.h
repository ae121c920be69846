// A pop-over beside a number: what it is and how it came about, with its formula filled in. Esc or a
// click elsewhere closes it and gives the focus back.
// Thread: UI.
// Owner: its parent; one at a time, it deletes itself when closed.
// Units: logical pixels.
// Source: ui-spec.md section 6 (Explain pop-over), screen 02.
#pragma once

#include "explanation.h"
#include "theme.h"

#include <QFrame>
#include <QPainterPath>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

// Above `number` where there is room, else below it; inside `room`. All in global coordinates.
QRect popoverRect(const QSize &size, const QRect &number, const QRect &room);

class ExplainPopover : public QFrame
{
    Q_OBJECT

public:
    ExplainPopover(const Explanation &explanation, const Theme &theme, QWidget *parent);

    void showAt(const QRect &number, const QRect &room); // global

signals:
    void historyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addHead(QVBoxLayout &column);
    void addInputs(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    QRect card() const;
    QPainterPath outline() const; // with the pointer at the number

    const Explanation m_explanation;
    const Theme &m_theme;
    QPointer<QWidget> m_before; // had the focus
    QRect m_number;
};

} // namespace feedscope
