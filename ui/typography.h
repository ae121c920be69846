// Fonts by what they are for, at the person's text size.
// Thread: UI, after QGuiApplication exists.
// Units: logical pixels at 100 %.
// Errors: a family the system lacks is replaced by its own UI or fixed font, as it was at the start.
// Source: ui-spec.md section 3 (Type) and 4 (Text size).
#pragma once

#include <QFont>

namespace feedscope {

enum class TextRole {
    Countdown,      // 32/700
    BannerHeadline, // 26/700
    BannerDetail,   // 20/500
    FirstRunTitle,  // 32/700
    ReportTitle,    // 20/700
    FactValue,      // 18/700
    PaneTitle,      // 14/600
    Body,           // 13/400
    Strong,         // 13/600
    Button,         // 13/500
    Pill,           // 13/600
    Label,          // 12/400
    Tick,           // 11/400
    Code,           // 13/400 fixed width: JSON, headers, paths
};

enum class TextScale { Percent100 = 100, Percent125 = 125, Percent150 = 150 };

// The person's text size as they may have stored it; anything else is 100 %.
TextScale textScaleFromPercent(int percent);

// A length that grows with the text, rounded to whole logical pixels.
int scaled(int px, TextScale scale);

QFont font(TextRole role, TextScale scale = TextScale::Percent100);
// For what has no role of its own (the wallboard, a densities table): px at 100 %.
QFont uiFont(int px, QFont::Weight weight, TextScale scale = TextScale::Percent100);
QFont fixedFont(int px, TextScale scale = TextScale::Percent100);

} // namespace feedscope
