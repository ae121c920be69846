#include "expectationreader.h"

#include "feedstate.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "jsonreader.h"
#include "scenariolimits.h"
#include "stepreader.h"

namespace feedscope {

using namespace scenariolimits;
using Kind = JsonNode::Kind;

namespace {

QStringList subjectKeys()
{
    QStringList keys;
    for (const ExpectationKey &key : expectationKeys())
        keys << QLatin1StringView(key.key);
    return keys;
}

void checkRange(const NumberRange &range, const QString &pointer, IssueList &issues)
{
    if (!range.min && !range.max)
        issues.add(pointer, issueMessage(QStringLiteral("neither"),
                                         QStringLiteral("\"min\", \"max\" or both")));
    if (range.min && range.max && *range.min > *range.max)
        issues.add(pointer, issueMessage(QStringLiteral("\"min\" above \"max\""),
                                         QStringLiteral("\"min\" at most \"max\"")));
}

void readBound(JsonReader &reader, const char *key, std::optional<double> &bound)
{
    double value = 0;
    if (reader.number(QLatin1StringView(key), value, 0, kMostNumber))
        bound = value;
}

void readNumber(JsonReader &reader, const QString &key, IssueList &issues, Expectation &expectation)
{
    const JsonNode &node = *reader.find(key);
    const bool mayBeAll = expectation.subject == ExpectationSubject::Recovered;
    if (node.kind == Kind::Number) {
        double value = 0;
        if (reader.number(key, value, 0, kMostNumber))
            expectation.range = NumberRange::exactly(value);
    } else if (mayBeAll && node.kind == Kind::String && node.text == QLatin1StringView("all")) {
        expectation.all = true;
    } else if (node.kind == Kind::Object) {
        auto range = reader.object(key);
        readBound(*range, "min", expectation.range.min);
        readBound(*range, "max", expectation.range.max);
        range->finish();
        checkRange(expectation.range, reader.pointerOf(key), issues);
    } else {
        reader.wrongType(key, node,
                         QStringLiteral("a number, or an object with \"min\" and \"max\"") +
                             (mayBeAll ? QStringLiteral(", or \"all\"") : QString()));
    }
}

void readQuantiles(std::optional<JsonReader> reader, IssueList &issues, Expectation &expectation)
{
    if (!reader)
        return;
    for (const Quantile quantile : {Quantile::Min, Quantile::P50, Quantile::P95, Quantile::Max}) {
        double limit = 0;
        if (reader->number(quantileName(quantile), limit, 0, kMostNumber))
            expectation.quantiles.append({quantile, limit});
        else if (reader->find(quantileName(quantile)))
            expectation.quantiles.append({quantile, 0}); // an issue of its own
    }
    if (expectation.quantiles.isEmpty())
        issues.add(reader->pointer(), issueMessage(QStringLiteral("none of them"),
                                                   QStringLiteral("min, p50, p95 or max")));
    reader->finish();
}

void readSubject(JsonReader &reader, const ExpectationKey &key, IssueList &issues,
                 Expectation &expectation)
{
    const QString name = QLatin1StringView(key.key);
    switch (key.family) {
    case ExpectationFamily::Moment: {
        const QStringList words = wordsOf(key.subject);
        if (words.isEmpty())
            reader.text(name, expectation.word, kWord);
        else
            reader.word(name, expectation.word, words);
        Millis within{0};
        if (reader.duration(QStringLiteral("within"), within, kWithin))
            expectation.within = within;
        return;
    }
    case ExpectationFamily::Durations:
        readQuantiles(reader.object(name), issues, expectation);
        return;
    case ExpectationFamily::Number:
    case ExpectationFamily::Herd:
        readNumber(reader, name, issues, expectation);
        return;
    }
}

void readPlace(JsonReader &reader, const Scenario &scenario, Expectation &expectation)
{
    const QString feed = QStringLiteral("feed");
    if (const JsonNode *node = reader.find(feed)) {
        expectation.feed.value = node->text;
        if (node->kind != Kind::String || !isFeedOf(scenario, node->text))
            reader.wrongType(feed, *node, QStringLiteral("one of the feeds: ") + feedsOf(scenario));
    }
    qint64 after = 0;
    const qint64 steps = scenario.steps.size();
    reader.integer(QStringLiteral("after"), after, {0, steps});
    expectation.after = int(after);
}

} // namespace

QStringList wordsOf(ExpectationSubject subject)
{
    QStringList words;
    if (subject == ExpectationSubject::State) {
        for (const FeedState state : {FeedState::Connecting, FeedState::Connected,
                                      FeedState::Reconnecting, FeedState::Disconnected})
            words << feedStateName(state);
    } else if (subject == ExpectationSubject::Freshness) {
        for (const Freshness freshness : {Freshness::Live, Freshness::Quiet, Freshness::Silent})
            words << freshnessName(freshness);
    } else if (subject == ExpectationSubject::Transport ||
               subject == ExpectationSubject::Fallback) {
        for (const TransportKind kind : {TransportKind::WebSocket, TransportKind::Sse,
                                         TransportKind::LongPoll, TransportKind::Poll})
            words << transportName(kind);
    }
    return words;
}

Expectation readExpectation(const JsonNode &node, const QString &pointer, IssueList &issues,
                            const Scenario &scenario)
{
    Expectation expectation;
    JsonReader reader(node, pointer, issues);
    if (!reader.isObject())
        return expectation;
    reader.text(QStringLiteral("name"), expectation.name, kName);
    readPlace(reader, scenario, expectation);
    QStringList found;
    for (const QString &key : subjectKeys()) {
        if (reader.find(key))
            found << key;
    }
    if (found.size() != 1) {
        issues.add(pointer,
                   issueMessage(found.isEmpty() ? QStringLiteral("nothing that is expected")
                                                : joined(found),
                                QStringLiteral("exactly one of ") + joined(subjectKeys())));
        reader.find(QStringLiteral("within"));
        reader.finish();
        return expectation;
    }
    for (const ExpectationKey &key : expectationKeys()) {
        if (found.first() != QLatin1StringView(key.key))
            continue;
        expectation.subject = key.subject;
        readSubject(reader, key, issues, expectation);
    }
    reader.finish();
    return expectation;
}

} // namespace feedscope
