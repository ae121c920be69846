// Where everything on the banner goes and what its texts read once they fit. Pure but for font
// metrics.
// Thread: UI.
// Units: logical pixels.
// Errors: none; whatever the width, nothing overlaps: tally words go first, then the type gets
//   smaller, the name is elided in its middle, the tallies go, the detail is cut, at last the
//   headline.
// Source: ui-spec.md sections 3, 4 and 6.
#pragma once

#include "bannercontent.h"
#include "typography.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

namespace feedscope {

enum class TallySpace { Words, Numbers, None };

// What the banner's children need.
struct BannerParts
{
    int width = 0;
    TextScale scale = TextScale::Percent100;
    QList<int> buttons;       // widths, as laid out left to right
    int talliesWithWords = 0; // all of them with the space between
    int talliesWithNumbers = 0;
};

struct BannerLayout
{
    QRect body; // without the simulated strip beneath
    QRect icon;
    QRect simPlate;  // SIMULATED; empty when real
    QRect textPlate; // behind icon and text, simulated only
    QRect realPlate; // "Real faults 0", simulated only
    QFont headlineFont, detailFont, runningFont;
    QString headline;
    QRect headlineRect;
    QString before; // the detail up to its running number
    QRect beforeRect;
    QRect runningRect; // empty: no room for it
    QString after;
    QRect afterRect;
    QList<QRect> buttons;
    TallySpace tallies = TallySpace::None;
    int talliesLeft = 0; // mirrored: where they end on the right
    QRect asideRect;     // empty: no room for it
    int asideRoom = 0;   // for its text; with a wider one the rest would lie elsewhere
    QRect strip;         // the simulated strip; empty when there is none
    int height = 0;
};

int bannerHeight(const BannerContent &content, TextScale scale);
BannerLayout layOutBanner(const BannerContent &content, const BannerParts &parts);

// The same for a window that reads right to left.
BannerLayout mirrored(const BannerLayout &layout);

// The fonts of SIMULATED on its plate and of its label "Real faults".
QFont simulatedPlateFont(TextScale scale);

} // namespace feedscope
