// A label for a running number: its width is that of a sample, so nothing beside it moves, and a
// change repaints only itself. Silent to screen readers, which would read every tick.
// Thread: UI.
// Owner: its parent.
// Units: logical pixels.
// Source: ui-spec.md sections 3, 5 and 8.
#pragma once

#include <QString>
#include <QWidget>

namespace feedscope {

class TabularLabel : public QWidget
{
    Q_OBJECT
public:
    explicit TabularLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    // The longest text expected, such as "00.0 s"; empty: as wide as the text itself.
    void setSample(const QString &sample);
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_sample;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace feedscope
