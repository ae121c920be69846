// What the banner says, as a value: texts, tallies and buttons, no widget.
// Thread: any.
// Owner: made by BannerModel, shown by StatusBanner.
// Errors: none.
// Source: ui-spec.md sections 6, 8 and 13.
#pragma once

#include "feedid.h"
#include "feedstate.h"

#include <QList>
#include <QString>
#include <optional>

namespace feedscope {

enum class BannerLook {
    Line, // 32 px: a 3 px line in the state's colour and one sentence
    Full, // 56 px, solid
    Calm, // 56 px, line and surface: good news that must not look like trouble
};

enum class BannerAction {
    RetryNow,
    UpdateToken,
    Stop,
    Wait,
    Dismiss,
    Show,
    NetworkSettings,
    EndSimulation,
    Undo,
};

enum class BannerReality { Real, Simulated };
enum class Politeness { Polite, Assertive };

struct BannerButton
{
    BannerAction action = BannerAction::RetryNow;
    QString label;
    QList<FeedId> feeds; // what it acts on; all of them
    bool primary = false;
    friend bool operator==(const BannerButton &, const BannerButton &) = default;
};

struct BannerTally
{
    DisplayState state = DisplayState::Connected;
    int count = 0;
    friend bool operator==(const BannerTally &, const BannerTally &) = default;
};

// Stand in headline and detail for the feed's name, which may be elided, and for the running
// number, which has a label of its own. Private use characters: no translation contains them.
constexpr QChar kNameMark(0xE000);
constexpr QChar kRunningMark(0xE001);

struct BannerContent
{
    BannerLook look = BannerLook::Line;
    DisplayState state = DisplayState::Connected; // gives colour and shape
    BannerReality reality = BannerReality::Real;
    QString headline;
    QString detail;
    QString name;    // of `feed`
    QString running; // countdown or age
    QString sample;  // the widest `running` of this wait, empty: as it is
    QString aside;   // right-hand note of the healthy line
    QString spoken;  // headline and detail for screen readers, without running numbers
    Politeness politeness = Politeness::Polite;
    std::optional<FeedId> feed;   // selected by a click on the text
    QList<BannerTally> tallies;   // worst first, none of them zero
    QList<BannerButton> buttons;  // in the order of the keyboard
    int realFaults = 0;           // troubled feeds that are not simulated
    QString simulatedStrip;       // beneath real trouble, with kNameMark; empty: none
    QString simulatedName;        // for its kNameMark
    QList<FeedId> simulatedFeeds; // what End simulation in the strip acts on
    friend bool operator==(const BannerContent &, const BannerContent &) = default;
};

// `text` with both marks filled in.
QString filled(const QString &text, const QString &name, const QString &running);

} // namespace feedscope
