// A test of feeds as a file: which feeds, what happens to them and when, and what is expected.
// Thread: any; a value.
// Units: `at` counts from the start of the run. Steps are in the order of their times.
// Rule: an address on the scenario's own lab server is held as a URL of kLabHost (a name that never
//   resolves, RFC 6761 section 6.4) until the run knows the server's port.
// Source: CONTRACT.md section 6.
#pragma once

#include "expectation.h"
#include "faultspec.h"
#include "feedconfig.h"

#include <QList>
#include <utility>
#include <variant>

namespace feedscope {

// Each action is for the named feeds; none named: for all.
struct FaultStep
{
    FaultSpec fault;
    QList<FeedId> feeds;
    friend bool operator==(const FaultStep &, const FaultStep &) = default;
};

struct FeedStep
{
    enum class Kind { Start, Stop, RetryNow, EndFault };
    Kind kind = Kind::Start;
    QList<FeedId> feeds;
    friend bool operator==(const FeedStep &, const FeedStep &) = default;
};

struct SendStep
{
    QString text;
    QList<FeedId> feeds;
    friend bool operator==(const SendStep &, const SendStep &) = default;
};

struct RestartLabStep
{
    Millis down{0};      // connections are refused for so long
    bool forget = false; // and it begins anew: other sequence numbers, nothing to resume from
    friend bool operator==(const RestartLabStep &, const RestartLabStep &) = default;
};

struct ScenarioStep
{
    Millis at{0};
    std::variant<FaultStep, FeedStep, SendStep, RestartLabStep> action;
    friend bool operator==(const ScenarioStep &, const ScenarioStep &) = default;
};

struct ScenarioFeed
{
    FeedConfig config;
    int count = 1; // more than one: so many alike, called ID-1, ID-2 and so on
    friend bool operator==(const ScenarioFeed &, const ScenarioFeed &) = default;
};

struct Scenario
{
    QString name;
    QString description;
    quint64 seed = 1;
    Millis duration{0};
    QList<std::pair<QString, QString>> lab; // knobs of every lab address that has none of its own
    QList<ScenarioFeed> feeds;
    QList<ScenarioStep> steps;
    QList<Expectation> expectations;
    friend bool operator==(const Scenario &, const Scenario &) = default;
};

// One feed as it runs, and the feed of the file it stands for.
struct ScenarioMember
{
    FeedConfig config;
    FeedId group;
};
QList<ScenarioMember> membersOf(const Scenario &scenario);

QString stepName(const ScenarioStep &step); // the key of the file: "fault", "restart-lab", ...

} // namespace feedscope
