#include "judge.h"

#include "momentjudge.h"
#include "numberjudge.h"

#include <algorithm>

namespace feedscope {

namespace {

std::vector<const FeedOutcome *> chosen(const Expectation &expectation, const RunTrace &trace)
{
    std::vector<const FeedOutcome *> feeds;
    for (const FeedOutcome &outcome : trace.feeds) {
        const FeedId &wanted = expectation.feed;
        if (wanted.value.isEmpty() || wanted == outcome.group || wanted == outcome.feed)
            feeds.push_back(&outcome);
    }
    return feeds;
}

Verdict judgeOne(const Expectation &expectation, const FeedOutcome &outcome, const RunTrace &trace)
{
    switch (keyOf(expectation.subject).family) {
    case ExpectationFamily::Moment:
        return judgeMoment(expectation, outcome, trace);
    case ExpectationFamily::Durations:
        return judgeDurations(expectation, outcome, trace);
    case ExpectationFamily::Number:
    case ExpectationFamily::Herd:
        break;
    }
    return judgeNumber(expectation, outcome);
}

int badness(const Verdict &verdict)
{
    return verdict.result == Result::Fail ? 2 : verdict.result == Result::NotReached ? 1 : 0;
}

Verdict judgeEach(const Expectation &expectation, const std::vector<const FeedOutcome *> &feeds,
                  const RunTrace &trace)
{
    Verdict worst;
    const FeedOutcome *of = nullptr;
    size_t as = 0; // how many fared as the worst did
    for (const FeedOutcome *feed : feeds) {
        Verdict verdict = judgeOne(expectation, *feed, trace);
        const int more = of ? badness(verdict) - badness(worst) : 1;
        const bool further = more == 0 && verdict.passed() && verdict.size > worst.size;
        as = more > 0 ? 1 : as + (more == 0 ? 1 : 0);
        if (more > 0 || further) {
            worst = std::move(verdict);
            of = feed;
        }
    }
    if (feeds.size() > 1)
        worst.measured = QStringLiteral("%1 of %2 feeds; %3: %4")
                             .arg(as)
                             .arg(feeds.size())
                             .arg(of->feed.value, worst.measured);
    return worst;
}

} // namespace

QString resultName(Result result)
{
    switch (result) {
    case Result::Pass:
        return QStringLiteral("pass");
    case Result::Fail:
        return QStringLiteral("fail");
    case Result::NotReached:
        return QStringLiteral("not reached");
    }
    Q_UNREACHABLE();
}

Verdict judge(const Expectation &expectation, const RunTrace &trace)
{
    const auto feeds = chosen(expectation, trace);
    Verdict verdict;
    if (feeds.empty())
        verdict.measured = QStringLiteral("no such feed was there");
    else if (size_t(expectation.after) > trace.steps.size())
        verdict.measured = QStringLiteral("step %1 was not reached").arg(expectation.after);
    else if (keyOf(expectation.subject).family == ExpectationFamily::Herd)
        verdict = judgeHerd(expectation, feeds, trace);
    else
        verdict = judgeEach(expectation, feeds, trace);
    // Of an interrupted run nothing is said to have failed: more could have come.
    if (verdict.result == Result::Fail && !trace.complete)
        verdict.result = Result::NotReached;
    verdict.expected = expectedWords(expectation);
    return verdict;
}

QList<Verdict> judgeAll(const Scenario &scenario, const RunTrace &trace)
{
    QList<Verdict> verdicts;
    for (const Expectation &expectation : scenario.expectations)
        verdicts.append(judge(expectation, trace));
    return verdicts;
}

} // namespace feedscope
