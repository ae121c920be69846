#include "momentjudge.h"

#include "duration.h"

namespace feedscope {

namespace {

struct Entry
{
    Instant at;
    QString word; // empty: none of them
};

// Appends what an event says about the subject.
struct Reader
{
    ExpectationSubject subject;
    Instant at;
    std::vector<Entry> &entries;
    bool &connected;

    void add(const QString &word) { entries.push_back({at, word}); }

    void operator()(const StateChanged &e)
    {
        connected = e.to == FeedState::Connected;
        if (subject == ExpectationSubject::State)
            add(feedStateName(e.to));
        else if (subject == ExpectationSubject::Freshness)
            add(connected ? freshnessName(Freshness::Live) : QString());
        else if (subject == ExpectationSubject::Transport)
            add(connected && e.transport ? transportName(*e.transport) : QString());
        else if (subject == ExpectationSubject::Cause && !e.error.isNone())
            add(QStringLiteral("%1 (%2%3)")
                    .arg(describe(e.error), errorKindName(e.error.kind),
                         e.error.code != 0 ? QStringLiteral(" %1").arg(e.error.code) : QString()));
    }
    void operator()(const FreshnessChanged &e)
    {
        if (subject == ExpectationSubject::Freshness)
            add(freshnessName(e.to));
    }
    void operator()(const FellBack &e)
    {
        if (subject == ExpectationSubject::Fallback ||
            (subject == ExpectationSubject::Transport && connected))
            add(transportName(e.to));
    }
    template <typename Other>
    void operator()(const Other &)
    {
    }
};

std::vector<Entry> entriesOf(ExpectationSubject subject, const FeedId &feed, const RunTrace &trace)
{
    std::vector<Entry> entries;
    bool connected = false;
    for (const FeedEvent &event : trace.events) {
        if (event.feed == feed)
            std::visit(Reader{subject, event.at, entries, connected}, event.body);
    }
    return entries;
}

bool matches(const Expectation &expectation, const QString &word)
{
    return expectation.subject == ExpectationSubject::Cause
               ? word.contains(expectation.word, Qt::CaseInsensitive)
               : word == expectation.word;
}

QString afterWords(const Entry &entry, Instant from)
{
    return QStringLiteral("%1 after %2").arg(entry.word, formatDuration(toMillis(entry.at - from)));
}

QString wordOr(const Entry *entry, const QString &otherwise)
{
    return entry && !entry->word.isEmpty() ? entry->word : otherwise;
}

} // namespace

Instant countsFrom(const Expectation &expectation, const RunTrace &trace)
{
    return expectation.after == 0 ? trace.start : trace.steps.at(size_t(expectation.after - 1));
}

Verdict judgeMoment(const Expectation &expectation, const FeedOutcome &outcome,
                    const RunTrace &trace)
{
    using Subject = ExpectationSubject;
    const Instant from = countsFrom(expectation, trace);
    const Instant until = expectation.within ? from + *expectation.within : trace.end;
    const bool isPoint =
        expectation.subject == Subject::Fallback || expectation.subject == Subject::Cause;
    const std::vector<Entry> entries = entriesOf(expectation.subject, outcome.feed, trace);
    const Entry *late = nullptr;
    const Entry *last = nullptr;  // at `until`
    const Entry *other = nullptr; // the last one in time that was something else
    for (const Entry &entry : entries) {
        const bool wanted = matches(expectation, entry.word);
        if (entry.at > until) {
            if (wanted && !late)
                late = &entry;
            continue;
        }
        last = &entry;
        if (entry.at < from)
            continue;
        if (wanted)
            return {Result::Pass, {}, afterWords(entry, from), toSeconds(entry.at - from)};
        other = &entry;
    }
    Verdict verdict;
    verdict.result = Result::Fail;
    if (!isPoint && last && matches(expectation, last->word)) {
        verdict.result = Result::Pass;
        verdict.measured = last->word + QStringLiteral(" all the time");
    } else if (late) {
        verdict.measured = QStringLiteral("only ") + afterWords(*late, from);
        verdict.size = toSeconds(late->at - from);
    } else {
        verdict.measured = QStringLiteral("not by the end of the run; it was ") +
                           wordOr(isPoint ? other : last, QStringLiteral("none of them"));
    }
    return verdict;
}

} // namespace feedscope
