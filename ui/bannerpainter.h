// Paints a laid-out banner except for its children.
// Thread: UI.
// Units: logical pixels.
// Errors: none.
// Source: ui-spec.md sections 1, 3 and 6; screens 01, 02 and 08.
#pragma once

#include "bannerlayout.h"
#include "theme.h"

class QPainter;

namespace feedscope {

// The banner's ground and the text on it: a line is drawn on the surface, trouble on its solid.
struct BannerColours
{
    QColor ground, text, detail, icon;
};

BannerColours bannerColours(const BannerContent &content, const Theme &theme);
void paintBanner(QPainter &painter, const BannerContent &content, const BannerLayout &layout,
                 const Theme &theme, TextScale scale);

} // namespace feedscope
