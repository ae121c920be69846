#include "bannerlayout.h"
#include "tabulartext.h"

#include <QFontMetrics>
#include <QStyle>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kGap = 16;
constexpr int kStrip = 24;
constexpr int kLineHeight = 32;
constexpr int kFullHeight = 56;
constexpr int kRoom = 4; // buttons and tallies carry this much around them for their focus ring
constexpr int kNarrowestText = 48; // less than this of a detail is noise

int advance(const QFont &font, const QString &text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

// One choice of type: tall banners step down from 26/20 to 20/14 before they cut anything.
struct Type
{
    QFont headline, detail, running;
    int icon = 28;
    int iconGap = 16;
};

Type typeFor(const BannerContent &content, TextScale scale, bool compact)
{
    if (content.look == BannerLook::Line)
        return {font(TextRole::Strong, scale), font(TextRole::Body, scale),
                font(TextRole::Body, scale), 14, 8};
    const int head = compact || content.reality == BannerReality::Simulated ? 20 : 26;
    const int detail = compact || content.reality == BannerReality::Simulated ? 14 : 20;
    return {uiFont(head, QFont::Bold, scale), uiFont(detail, QFont::Medium, scale),
            uiFont(detail, QFont::Bold, scale), compact ? 24 : 28, 16};
}

struct Fitted
{
    QString headline, before, after;
    int headlineWidth = 0, beforeWidth = 0, runningWidth = 0, afterWidth = 0;
    bool hasDetail = true;
    int total(int gap) const
    {
        return headlineWidth + (hasDetail ? gap + beforeWidth + runningWidth + afterWidth : 0);
    }
};

Fitted measure(const BannerContent &content, const Type &type, const QString &name)
{
    Fitted fit;
    fit.headline = filled(content.headline, name, {});
    const QString detail = filled(content.detail, name, QString(kRunningMark));
    const qsizetype at = detail.indexOf(kRunningMark);
    fit.before = at < 0 ? detail : detail.left(at);
    fit.after = at < 0 ? QString() : detail.mid(at + 1);
    fit.hasDetail = !detail.isEmpty();
    fit.headlineWidth = advance(type.headline, fit.headline);
    fit.beforeWidth = advance(type.detail, fit.before);
    fit.afterWidth = advance(type.detail, fit.after);
    if (at >= 0)
        fit.runningWidth =
            int(std::ceil(std::max(TabularText::width(type.running, content.running),
                                   TabularText::width(type.running, content.sample))));
    return fit;
}

// The name elided in its middle by as much as is too wide, but not to nothing.
Fitted withElidedName(const BannerContent &content, const Type &type, int room, int gap)
{
    Fitted fit = measure(content, type, content.name);
    const bool inHeadline = content.headline.contains(kNameMark);
    const QFontMetrics metrics(inHeadline ? type.headline : type.detail);
    const int narrowest = metrics.horizontalAdvance(QStringLiteral("mm\u2026mm"));
    const int nameWidth = metrics.horizontalAdvance(content.name);
    const int excess = fit.total(gap) - room;
    if (excess <= 0 || nameWidth <= narrowest)
        return fit;
    const int width = std::max(narrowest, nameWidth - excess);
    return measure(content, type, metrics.elidedText(content.name, Qt::ElideMiddle, width));
}

// Last resort: the detail loses its end, then all of it, then the headline its end.
void cut(Fitted &fit, const Type &type, int room, int gap)
{
    if (fit.total(gap) <= room)
        return;
    const int left = room - fit.headlineWidth - gap;
    fit.after.clear();
    fit.afterWidth = 0;
    if (left >= fit.beforeWidth + fit.runningWidth)
        return;
    fit.runningWidth = 0; // a number without its sentence says nothing
    fit.before = QFontMetrics(type.detail).elidedText(fit.before, Qt::ElideRight, left);
    fit.beforeWidth = advance(type.detail, fit.before);
    if (left < kNarrowestText) {
        fit.hasDetail = false;
        fit.before.clear();
        fit.beforeWidth = 0;
        fit.headline =
            QFontMetrics(type.headline).elidedText(fit.headline, Qt::ElideRight, std::max(room, 0));
        fit.headlineWidth = advance(type.headline, fit.headline);
    }
}

struct Choice
{
    Type type;
    Fitted fit;
    TallySpace tallies = TallySpace::None;
};

int tallyWidth(const BannerParts &parts, TallySpace space)
{
    switch (space) {
    case TallySpace::Words:
        return parts.talliesWithWords;
    case TallySpace::Numbers:
        return parts.talliesWithNumbers;
    case TallySpace::None:
        break;
    }
    return 0;
}

// The best-looking combination that fits in `room`, which is what icon and margins leave.
Choice choose(const BannerContent &content, const BannerParts &parts, int room, int gap)
{
    const bool tall = content.look != BannerLook::Line;
    const bool tallies = tall && content.reality == BannerReality::Real && parts.talliesWithWords;
    struct Step
    {
        bool compact;
        TallySpace space;
    };
    std::vector<Step> steps;
    if (tallies)
        steps = {
            {false, TallySpace::Words}, {false, TallySpace::Numbers}, {true, TallySpace::Numbers}};
    else
        steps = {{false, TallySpace::None}, {tall, TallySpace::None}};
    for (const Step &step : steps) {
        const Type type = typeFor(content, parts.scale, step.compact);
        const Fitted fit = measure(content, type, content.name);
        const int needed = tallyWidth(parts, step.space);
        if (fit.total(gap) + (needed ? needed + kGap : 0) <= room)
            return {type, fit, step.space};
    }
    const Type type = typeFor(content, parts.scale, tall);
    const int beside = tallies ? parts.talliesWithNumbers + kGap : 0;
    Fitted fit = withElidedName(content, type, room - beside, gap);
    if (tallies && fit.total(gap) <= room - beside)
        return {type, fit, TallySpace::Numbers};
    fit = withElidedName(content, type, room, gap);
    cut(fit, type, room, gap);
    if (!fit.hasDetail && content.headline.contains(kNameMark)) {
        // Without the detail there may be room for all of the name.
        BannerContent bare = content;
        bare.detail.clear();
        fit = withElidedName(bare, type, room, gap);
        cut(fit, type, room, gap);
    }
    return {type, fit, TallySpace::None};
}

// Text rectangles with the middles of their capitals at one height, whatever the sizes.
void placeText(BannerLayout &layout, const Fitted &fit, int x, const QRect &band, int gap)
{
    const QFontMetrics head(layout.headlineFont), detail(layout.detailFont);
    const int middle = band.center().y() + 1;
    const int headTop = middle + head.capHeight() / 2 - head.ascent();
    const int detailTop = middle + detail.capHeight() / 2 - detail.ascent();
    layout.headline = fit.headline;
    layout.headlineRect = {x, headTop, fit.headlineWidth, head.height()};
    x += fit.headlineWidth;
    if (!fit.hasDetail)
        return;
    x += gap;
    layout.before = fit.before;
    layout.beforeRect = {x, detailTop, fit.beforeWidth, detail.height()};
    x += fit.beforeWidth;
    if (fit.runningWidth > 0)
        layout.runningRect = {x, detailTop, fit.runningWidth, detail.height()};
    x += fit.runningWidth;
    layout.after = fit.after;
    layout.afterRect = {x, detailTop, fit.afterWidth, detail.height()};
}

int totalOf(const QList<int> &widths, int gap)
{
    return std::accumulate(widths.begin(), widths.end(), 0) +
           gap * int(std::max<qsizetype>(widths.size() - 1, 0));
}

void placeButtons(BannerLayout &layout, const BannerParts &parts, int x, const QRect &band)
{
    for (const int width : parts.buttons) {
        layout.buttons.append(QRect(x, band.top(), width, band.height()));
        x += width + kGap / 2;
    }
}

// Icon, headline, detail, buttons, tallies: real banners, and the line.
void layOutReal(BannerLayout &layout, const BannerContent &content, const BannerParts &parts)
{
    const bool line = content.look == BannerLook::Line;
    const QRect band = line ? layout.body.adjusted(0, 3, 0, -1) : layout.body;
    const int gap = line ? kGap / 2 : kGap;
    const int buttons = totalOf(parts.buttons, kGap / 2);
    const Type widest = typeFor(content, parts.scale, false);
    const int lead = kSide + scaled(widest.icon, parts.scale) + widest.iconGap;
    const int aside =
        line && !content.aside.isEmpty() ? advance(widest.detail, content.aside) + kGap : 0;
    const int room = parts.width - lead - kSide + kRoom - (buttons ? buttons + gap : 0);

    Choice choice = choose(content, parts, room - aside, gap);
    const bool asideFits =
        aside > 0 && measure(content, choice.type, content.name).total(gap) <= room - aside;
    if (aside > 0 && !asideFits)
        choice = choose(content, parts, room, gap);
    layout.asideRoom = room - measure(content, widest, content.name).total(gap) - kGap;
    layout.headlineFont = choice.type.headline;
    layout.detailFont = choice.type.detail;
    layout.runningFont = choice.type.running;
    const int icon = scaled(choice.type.icon, parts.scale);
    layout.icon = QRect(kSide, band.center().y() + 1 - icon / 2, icon, icon);
    const int x = layout.icon.right() + 1 + choice.type.iconGap;
    placeText(layout, choice.fit, x, band, gap);
    const bool atTheEnd = !line && choice.tallies == TallySpace::None;
    placeButtons(layout, parts,
                 atTheEnd ? parts.width - kSide + kRoom - buttons : x + choice.fit.total(gap) + gap,
                 band);
    layout.tallies = choice.tallies;
    layout.talliesLeft = parts.width - kSide + kRoom - tallyWidth(parts, choice.tallies);
    if (asideFits)
        layout.asideRect =
            QRect(parts.width - kSide - aside + kGap, band.top(), aside - kGap, band.height());
}

// Plates on the hatch: SIMULATED, feed and state, the button, real faults.
void layOutSimulated(BannerLayout &layout, const BannerContent &content, const BannerParts &parts)
{
    const int plateHeight = scaled(40, parts.scale);
    const QRect band(0, layout.body.center().y() + 1 - plateHeight / 2, parts.width, plateHeight);
    const QFont plateFont = simulatedPlateFont(parts.scale);
    const int simWidth =
        advance(plateFont, QStringLiteral("SIMULATED")) + scaled(20 + 14, parts.scale) + 2 * kGap;
    layout.simPlate = QRect(kSide, band.top(), simWidth, plateHeight);
    const int realWidth = scaled(82, parts.scale);
    layout.realPlate = QRect(parts.width - kSide - realWidth, band.top(), realWidth, plateHeight);
    const int icon = scaled(24, parts.scale);
    const int textLeft = layout.simPlate.right() + 1 + kGap;
    const int buttons = totalOf(parts.buttons, kGap / 2);
    const int room = layout.realPlate.left() - kGap - textLeft - (buttons ? buttons + kGap : 0) -
                     icon - 12 - 2 * kGap;
    const Choice choice = choose(content, parts, room, kGap);
    layout.headlineFont = choice.type.headline;
    layout.detailFont = choice.type.detail;
    layout.runningFont = choice.type.running;
    layout.textPlate =
        QRect(textLeft, band.top(), icon + 12 + choice.fit.total(kGap) + 2 * kGap, plateHeight);
    layout.icon = QRect(textLeft + kGap, band.center().y() + 1 - icon / 2, icon, icon);
    placeText(layout, choice.fit, layout.icon.right() + 1 + 12, band, kGap);
    placeButtons(layout, parts, layout.textPlate.right() + 1 + kGap - kRoom, layout.body);
}

} // namespace

BannerLayout mirrored(const BannerLayout &layout)
{
    BannerLayout result = layout;
    for (QRect BannerLayout::*part :
         {&BannerLayout::icon, &BannerLayout::simPlate, &BannerLayout::textPlate,
          &BannerLayout::realPlate, &BannerLayout::headlineRect, &BannerLayout::beforeRect,
          &BannerLayout::runningRect, &BannerLayout::afterRect, &BannerLayout::asideRect}) {
        if (!(layout.*part).isEmpty())
            result.*part = QStyle::visualRect(Qt::RightToLeft, layout.body, layout.*part);
    }
    for (QRect &button : result.buttons)
        button = QStyle::visualRect(Qt::RightToLeft, layout.body, button);
    result.talliesLeft = layout.body.width() - layout.talliesLeft;
    return result;
}

QFont simulatedPlateFont(TextScale scale)
{
    QFont result = uiFont(24, QFont::ExtraBold, scale);
    result.setLetterSpacing(QFont::AbsoluteSpacing, 1.5);
    return result;
}

int bannerHeight(const BannerContent &content, TextScale scale)
{
    const bool line = content.look == BannerLook::Line && content.reality == BannerReality::Real;
    return scaled(line ? kLineHeight : kFullHeight, scale) +
           (content.simulatedStrip.isEmpty() ? 0 : scaled(kStrip, scale));
}

BannerLayout layOutBanner(const BannerContent &content, const BannerParts &parts)
{
    BannerLayout layout;
    layout.height = bannerHeight(content, parts.scale);
    const int strip = content.simulatedStrip.isEmpty() ? 0 : scaled(kStrip, parts.scale);
    layout.body = QRect(0, 0, parts.width, layout.height - strip);
    if (strip > 0)
        layout.strip = QRect(0, layout.height - strip, parts.width, strip);
    if (content.reality == BannerReality::Simulated)
        layOutSimulated(layout, content, parts);
    else
        layOutReal(layout, content, parts);
    return layout;
}

} // namespace feedscope
