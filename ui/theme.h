// Colour tokens, light and dark: the one place they are written down; and the text size, since what is
// drawn in one is drawn in the other.
// Thread: UI; the tables are immutable.
// Owner: the caller passes `const Theme &` down; nobody looks a theme up.
// Units: sRGB; lengths are logical pixels at 100 %.
// Errors: none.
// Source: ui-spec.md section 3.
#pragma once

#include "feedstate.h"
#include "typography.h"

#include <QColor>
#include <QPalette>
#include <QString>
#include <QStringView>

namespace feedscope {

enum class ThemeMode { System, Light, Dark };

// What one state is drawn in. Text pairs: text on surface, text on tint (trouble only), onFill on
// fill; each at least 4.5:1.
struct StateColours
{
    QColor text;    // its word and bold numbers
    QColor glyph;   // its shape on a surface
    QColor fill;    // a solid banner, pill or strip block
    QColor onFill;  // text and shape on `fill`
    QColor outline; // 1 px around `fill`; equal to `fill` where none is needed
    QColor tint;    // row and chart band; the surface where the state has none
};

struct Theme
{
    bool isDark;
    QColor window, surface, surface2, surface3, border, control;
    QColor ink, ink2, ink3, accent, accentOn, select, data;
    QColor live, conn, connSolid, connOn;
    QColor rec, recSolid, recOn, recTint;
    QColor silent, silentSolid, silentOn, silentTint;
    QColor down, downSolid, downOn, downTint;
    QColor paused, sim, simSolid, simOn, simTint;
    TextScale scale = TextScale::Percent100;

    static const Theme &light();
    static const Theme &dark();

    StateColours state(DisplayState state) const;
    StateColours simulated() const;
    // As what is disabled is drawn.
    QColor faded(const QColor &colour) const;
    QFont font(TextRole role) const { return feedscope::font(role, scale); }
    QFont uiFont(int px, QFont::Weight weight) const
    {
        return feedscope::uiFont(px, weight, scale);
    }
    QFont fixedFont(int px) const { return feedscope::fixedFont(px, scale); }
    int px(int length) const { return scaled(length, scale); }
};

// `system` is the palette the platform gives, not one of ours: dark when its text is lighter than
// its window (Qt 6.5 and newer ask the platform's colour scheme first).
const Theme &themeFor(ThemeMode mode, const QPalette &system);

QString themeModeName(ThemeMode mode); // "system", "light", "dark", for settings
ThemeMode themeModeFromName(QStringView name);

QPalette palette(const Theme &theme);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace feedscope
