#include "typography.h"

#include <QFontDatabase>

namespace feedscope {

namespace {

QFont familyOr(QFontDatabase::SystemFont fallback, const QString &family)
{
    QFont result = QFontDatabase::systemFont(fallback);
    if (QFontDatabase::hasFamily(family))
        result.setFamilies({family});
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    result.setFeature("tnum", 1);
#endif
    return result;
}

// The system is asked once: asking takes longer than painting a text.
const QFont &proportional()
{
    static const QFont font = familyOr(QFontDatabase::GeneralFont, QStringLiteral("Inter"));
    return font;
}

const QFont &fixedWidth()
{
    static const QFont font = familyOr(QFontDatabase::FixedFont, QStringLiteral("JetBrains Mono"));
    return font;
}

QFont sized(QFont font, int px, QFont::Weight weight, TextScale scale)
{
    font.setPixelSize(scaled(px, scale));
    font.setWeight(weight);
    return font;
}

} // namespace

TextScale textScaleFromPercent(int percent)
{
    for (const TextScale scale : {TextScale::Percent125, TextScale::Percent150})
        if (percent == int(scale))
            return scale;
    return TextScale::Percent100;
}

int scaled(int px, TextScale scale)
{
    return (px * int(scale) + 50) / 100;
}

QFont uiFont(int px, QFont::Weight weight, TextScale scale)
{
    return sized(proportional(), px, weight, scale);
}

QFont fixedFont(int px, TextScale scale)
{
    return sized(fixedWidth(), px, QFont::Normal, scale);
}

QFont font(TextRole role, TextScale scale)
{
    switch (role) {
    case TextRole::Countdown:
    case TextRole::FirstRunTitle:
        return uiFont(32, QFont::Bold, scale);
    case TextRole::BannerHeadline:
        return uiFont(26, QFont::Bold, scale);
    case TextRole::BannerDetail:
        return uiFont(20, QFont::Medium, scale);
    case TextRole::ReportTitle:
        return uiFont(20, QFont::Bold, scale);
    case TextRole::FactValue:
        return uiFont(18, QFont::Bold, scale);
    case TextRole::PaneTitle:
        return uiFont(14, QFont::DemiBold, scale);
    case TextRole::Strong:
    case TextRole::Pill:
        return uiFont(13, QFont::DemiBold, scale);
    case TextRole::Button:
        return uiFont(13, QFont::Medium, scale);
    case TextRole::Label:
        return uiFont(12, QFont::Normal, scale);
    case TextRole::Tick:
        return uiFont(11, QFont::Normal, scale);
    case TextRole::Code:
        return fixedFont(13, scale);
    case TextRole::Body:
        break;
    }
    return uiFont(13, QFont::Normal, scale);
}

} // namespace feedscope
