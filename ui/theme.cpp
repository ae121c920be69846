#include "theme.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <cmath>

namespace feedscope {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme lightTokens()
{
    Theme t;
    t.isDark = false;
    t.window = rgb(0xEEF1F4);
    t.surface = rgb(0xFFFFFF);
    t.surface2 = rgb(0xF5F7F9);
    t.surface3 = rgb(0xE7EBEF);
    t.border = rgb(0xD6DCE2);
    t.control = rgb(0x76828E);
    t.ink = rgb(0x14191F);
    t.ink2 = rgb(0x414C57);
    t.ink3 = rgb(0x5A6672);
    t.accent = rgb(0x2456C6);
    t.accentOn = rgb(0xFFFFFF);
    t.select = rgb(0xE1EAFB);
    t.data = rgb(0x34495E);
    t.live = rgb(0x00745A);
    t.conn = rgb(0x0A6894);
    t.connSolid = rgb(0x0A6894);
    t.connOn = rgb(0xFFFFFF);
    t.rec = rgb(0x8A4B00);
    t.recSolid = rgb(0xFFB224);
    t.recOn = rgb(0x1F1300);
    t.recTint = rgb(0xFFF3D9);
    t.silent = rgb(0xA1126E);
    t.silentSolid = rgb(0xA1126E);
    t.silentOn = rgb(0xFFFFFF);
    t.silentTint = rgb(0xFBE6F2);
    t.down = rgb(0xB4201A);
    t.downSolid = rgb(0xB4201A);
    t.downOn = rgb(0xFFFFFF);
    t.downTint = rgb(0xFDE9E7);
    t.paused = rgb(0x5A6672);
    t.sim = rgb(0x5B3FBF);
    t.simSolid = rgb(0x5B3FBF);
    t.simOn = rgb(0xFFFFFF);
    t.simTint = rgb(0xEEEAFB);
    return t;
}

Theme darkTokens()
{
    Theme t;
    t.isDark = true;
    t.window = rgb(0x0D1115);
    t.surface = rgb(0x151A20);
    t.surface2 = rgb(0x1B2128);
    t.surface3 = rgb(0x252D35);
    t.border = rgb(0x2C353E);
    t.control = rgb(0x74818E);
    t.ink = rgb(0xE9EEF3);
    t.ink2 = rgb(0xBAC4CE);
    t.ink3 = rgb(0x93A0AC);
    t.accent = rgb(0x8AB4FF);
    t.accentOn = rgb(0x0A1A33);
    t.select = rgb(0x1D2F4C);
    t.data = rgb(0xB7C6D6);
    t.live = rgb(0x3FD0A2);
    t.conn = rgb(0x5CC4F2);
    t.connSolid = rgb(0x5CC4F2);
    t.connOn = rgb(0x00202F);
    t.rec = rgb(0xFFBE4D);
    t.recSolid = rgb(0xFFB224);
    t.recOn = rgb(0x1F1300);
    t.recTint = rgb(0x33270F);
    t.silent = rgb(0xFF8AC9);
    t.silentSolid = rgb(0xD0148A);
    t.silentOn = rgb(0xFFFFFF);
    t.silentTint = rgb(0x3A1A2D);
    t.down = rgb(0xFF8478);
    t.downSolid = rgb(0xD92D24);
    t.downOn = rgb(0xFFFFFF);
    t.downTint = rgb(0x3B1B19);
    t.paused = rgb(0x93A0AC);
    t.sim = rgb(0xB5A5FF);
    t.simSolid = rgb(0xB5A5FF);
    t.simOn = rgb(0x170B45);
    t.simTint = rgb(0x262043);
    return t;
}

// Relative luminance, WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

bool isDarkSystem(const QPalette &system)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return luminance(system.color(QPalette::WindowText)) >
           luminance(system.color(QPalette::Window));
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = lightTokens();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = darkTokens();
    return theme;
}

StateColours Theme::state(DisplayState state) const
{
    switch (state) {
    case DisplayState::Silent:
        return {silent, silent, silentSolid, silentOn, silentSolid, silentTint};
    case DisplayState::Disconnected:
        return {down, down, downSolid, downOn, downSolid, downTint};
    case DisplayState::Reconnecting:
        return {rec, recSolid, recSolid, recOn, rec, recTint};
    case DisplayState::Connecting:
        return {conn, conn, connSolid, connOn, connSolid, surface};
    case DisplayState::Paused:
        return {paused, paused, paused, surface, paused, surface};
    case DisplayState::Quiet:
    case DisplayState::Connected:
        break;
    }
    return {ink, live, live, surface, live, surface};
}

QColor Theme::faded(const QColor &colour) const
{
    const auto mixed = [](int a, int b) { return (a * 45 + b * 55 + 50) / 100; };
    return {mixed(colour.red(), surface.red()), mixed(colour.green(), surface.green()),
            mixed(colour.blue(), surface.blue())};
}

StateColours Theme::simulated() const
{
    return {sim, sim, simSolid, simOn, simSolid, simTint};
}

const Theme &themeFor(ThemeMode mode, const QPalette &system)
{
    switch (mode) {
    case ThemeMode::Light:
        return Theme::light();
    case ThemeMode::Dark:
        return Theme::dark();
    case ThemeMode::System:
        break;
    }
    return isDarkSystem(system) ? Theme::dark() : Theme::light();
}

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light:
        return QStringLiteral("light");
    case ThemeMode::Dark:
        return QStringLiteral("dark");
    case ThemeMode::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeMode themeModeFromName(QStringView name)
{
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
        if (name == themeModeName(mode))
            return mode;
    return ThemeMode::System;
}

QPalette palette(const Theme &theme)
{
    QPalette p;
    p.setColor(QPalette::Window, theme.surface2);
    p.setColor(QPalette::WindowText, theme.ink);
    p.setColor(QPalette::Base, theme.surface);
    p.setColor(QPalette::AlternateBase, theme.surface2);
    p.setColor(QPalette::Text, theme.ink);
    p.setColor(QPalette::PlaceholderText, theme.ink3);
    p.setColor(QPalette::Button, theme.surface);
    p.setColor(QPalette::ButtonText, theme.ink);
    p.setColor(QPalette::BrightText, theme.down);
    p.setColor(QPalette::ToolTipBase, theme.surface);
    p.setColor(QPalette::ToolTipText, theme.ink);
    p.setColor(QPalette::Highlight, theme.select);
    p.setColor(QPalette::HighlightedText, theme.ink);
    p.setColor(QPalette::Link, theme.accent);
    p.setColor(QPalette::LinkVisited, theme.accent);
    p.setColor(QPalette::Light, theme.surface);
    p.setColor(QPalette::Midlight, theme.surface2);
    p.setColor(QPalette::Mid, theme.border);
    p.setColor(QPalette::Dark, theme.control);
    p.setColor(QPalette::Shadow, theme.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, theme.ink3);
    return p;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace feedscope
