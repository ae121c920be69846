// A button on a banner: painted with the banner's own two colours, so that it reads on any solid
// ground.
// Thread: UI.
// Owner: its parent.
// Units: logical pixels; kFocusRoom around the frame is for the focus ring.
// Source: ui-spec.md section 3 (focus on solid banners), screens 01 and 08.
#pragma once

#include "bannercontent.h"
#include "typography.h"

#include <QAbstractButton>
#include <QColor>

namespace feedscope {

struct BannerButtonColours
{
    QColor ground;  // what the banner is filled with
    QColor on;      // text colour of the banner: frame, focus ring, fill of the primary button
    QColor primary; // text on the primary button
};

class BannerPushButton : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int kFocusRoom = 4;

    explicit BannerPushButton(QWidget *parent = nullptr);

    void setButton(const BannerButton &button);
    const BannerButton &button() const { return m_button; }
    void setLook(const BannerButtonColours &colours, int px, int height, TextScale scale);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    BannerButton m_button;
    BannerButtonColours m_colours;
    int m_height = 32;
};

} // namespace feedscope
