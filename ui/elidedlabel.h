// A label that says the rest in its tooltip when there is no room for all of it.
// Thread: UI.
// Owner: its parent.
// Source: issue of the dashboard: no text is cut without an ellipsis and a tooltip.
#pragma once

#include <QLabel>

namespace feedscope {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;
    QString shown() const; // what there is room for

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace feedscope
