#include "theme.h"
#include "themestyle.h"
#include "typography.h"

#include <QFontInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace feedscope;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void everyTextPairIsReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("specified");
        for (const Theme *theme : {&Theme::light(), &Theme::dark()})
            addPairs(*theme);
    }
    void everyTextPairIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QFETCH(double, specified);
        const double ratio = contrastRatio(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        if (specified > 0)
            QVERIFY2(std::abs(ratio - specified) < 0.1, qPrintable(QString::number(ratio)));
    }

    void outlinesAreSeen()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            QVERIFY(contrastRatio(theme->control, theme->surface) >= 3.0);
            // Amber on white is 1.8:1: what carries the shape there is the outline.
            QVERIFY(contrastRatio(theme->state(DisplayState::Reconnecting).outline,
                                  theme->surface) >= 4.5);
        }
    }

    void everyStateHasItsOwnTokens()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            QCOMPARE(theme->state(DisplayState::Silent).fill, theme->silentSolid);
            QCOMPARE(theme->state(DisplayState::Disconnected).fill, theme->downSolid);
            QCOMPARE(theme->state(DisplayState::Reconnecting).fill, theme->recSolid);
            QCOMPARE(theme->state(DisplayState::Connecting).fill, theme->connSolid);
            QCOMPARE(theme->state(DisplayState::Connected).glyph, theme->live);
            QCOMPARE(theme->state(DisplayState::Quiet).glyph, theme->live);
            QCOMPARE(theme->state(DisplayState::Paused).glyph, theme->paused);
            QCOMPARE(theme->simulated().fill, theme->simSolid);
        }
    }

    void systemModeFollowsThePaletteOfThePlatform()
    {
        const QPalette lightPalette = palette(Theme::light()), darkPalette = palette(Theme::dark());
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        QCOMPARE(&themeFor(ThemeMode::System, darkPalette), &Theme::dark());
        QCOMPARE(&themeFor(ThemeMode::System, lightPalette), &Theme::light());
#endif
        QCOMPARE(&themeFor(ThemeMode::Light, darkPalette), &Theme::light());
        QCOMPARE(&themeFor(ThemeMode::Dark, lightPalette), &Theme::dark());
    }

    void modeNamesReadBack()
    {
        for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
            QCOMPARE(themeModeFromName(themeModeName(mode)), mode);
        QCOMPARE(themeModeFromName(u"sepia"), ThemeMode::System);
    }

    void styleSheetLeavesNoTokenUnresolved()
    {
        for (Theme theme : {Theme::light(), Theme::dark()}) {
            theme.scale = TextScale::Percent150;
            const QString sheet = styleSheet(theme);
            QVERIFY(!sheet.contains(QLatin1Char('@')));
            QVERIFY(!sheet.contains(QLatin1Char('%')));
            // A token that was replaced by a shorter one leaves a tail behind the six digits.
            QVERIFY(!sheet.contains(QRegularExpression(QStringLiteral("#[0-9a-f]{6}\\w"))));
            QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
        }
    }

    void styleSheetParses()
    {
        QWidget widget;
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        widget.setStyleSheet(styleSheet(Theme::light()));
        widget.ensurePolished();
    }

    void textGrowsWithTheScale()
    {
        QCOMPARE(font(TextRole::BannerHeadline).pixelSize(), 26);
        QCOMPARE(font(TextRole::BannerHeadline, TextScale::Percent125).pixelSize(), 33);
        QCOMPARE(font(TextRole::BannerHeadline, TextScale::Percent150).pixelSize(), 39);
        QCOMPARE(font(TextRole::Body).pixelSize(), 13);
        QCOMPARE(int(font(TextRole::Pill).weight()), 600);
        QCOMPARE(textScaleFromPercent(125), TextScale::Percent125);
        QCOMPARE(textScaleFromPercent(900), TextScale::Percent100);
    }

private:
    static void add(const Theme &theme, const char *name, const QColor &text, const QColor &ground,
                    double specified = 0)
    {
        QTest::addRow("%s %s", theme.isDark ? "dark" : "light", name)
            << text << ground << specified;
    }
    static void addPairs(const Theme &t)
    {
        const bool d = t.isDark;
        add(t, "ink", t.ink, t.surface, d ? 15.0 : 17.7);
        add(t, "ink2", t.ink2, t.surface, d ? 9.9 : 8.8);
        add(t, "ink2 on surface2", t.ink2, t.surface2);
        add(t, "ink3", t.ink3, t.surface, d ? 6.6 : 5.9);
        add(t, "ink3 on surface2", t.ink3, t.surface2);
        add(t, "ink3 on window", t.ink3, t.window);
        add(t, "ink on surface3", t.ink, t.surface3);
        add(t, "ink3 on surface3", t.ink3, t.surface3);
        add(t, "ink on select", t.ink, t.select);
        add(t, "ink3 on select", t.ink3, t.select);
        add(t, "accent", t.accent, t.surface, d ? 8.4 : 6.5);
        add(t, "on accent", t.accentOn, t.accent, d ? 8.3 : 6.5);
        add(t, "conn", t.conn, t.surface, d ? 8.9 : 6.1);
        add(t, "on conn", t.connOn, t.connSolid, d ? 8.5 : 6.1);
        add(t, "rec", t.rec, t.surface, d ? 10.6 : 6.8);
        add(t, "on rec", t.recOn, t.recSolid, 10.1);
        add(t, "rec on its tint", t.rec, t.recTint, d ? 8.8 : 6.2);
        add(t, "ink on rec tint", t.ink, t.recTint);
        add(t, "silent", t.silent, t.surface, d ? 8.1 : 7.4);
        add(t, "on silent", t.silentOn, t.silentSolid, d ? 5.1 : 7.4);
        add(t, "silent on its tint", t.silent, t.silentTint, d ? 7.1 : 6.3);
        add(t, "ink on silent tint", t.ink, t.silentTint);
        add(t, "down", t.down, t.surface, d ? 7.4 : 6.6);
        add(t, "on down", t.downOn, t.downSolid, d ? 4.8 : 6.6);
        add(t, "down on its tint", t.down, t.downTint, d ? 6.5 : 5.7);
        add(t, "ink on down tint", t.ink, t.downTint);
        add(t, "paused", t.paused, t.surface, d ? 6.6 : 5.9);
        add(t, "sim", t.sim, t.surface, d ? 8.2 : 7.2);
        add(t, "on sim", t.simOn, t.simSolid, d ? 8.4 : 7.2);
        add(t, "sim on its tint", t.sim, t.simTint, d ? 7.1 : 6.1);
        add(t, "ink on sim tint", t.ink, t.simTint);
        add(t, "on live", t.state(DisplayState::Connected).onFill, t.live);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
