#include "labknobs.h"

#include <algorithm>
#include <optional>

namespace feedscope {
namespace {

constexpr qint64 dayMs = 86'400'000;

std::optional<qint64> integerIn(const QString &text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < least || value > most)
        return std::nullopt;
    return value;
}

template <auto Member, qint64 Least, qint64 Most>
bool setCount(LabKnobs &knobs, const QString &text)
{
    const auto value = integerIn(text, Least, Most);
    if (value)
        knobs.feed.*Member = *value;
    return value.has_value();
}

template <auto Member>
bool setMillis(LabKnobs &knobs, const QString &text)
{
    const auto value = integerIn(text, 0, dayMs);
    if (value)
        knobs.*Member = Millis(*value);
    return value.has_value();
}

template <auto Member>
bool setSwitch(LabKnobs &knobs, const QString &text)
{
    knobs.*Member = text == QLatin1StringView("1");
    return knobs.*Member || text == QLatin1StringView("0");
}

bool setRate(LabKnobs &knobs, const QString &text)
{
    bool ok = false;
    const double rate = text.toDouble(&ok);
    if (!ok || !(rate >= 0.001 && rate <= 200'000)) // not-a-number fails both
        return false;
    knobs.feed.rate = rate;
    return true;
}

bool setSeed(LabKnobs &knobs, const QString &text)
{
    bool ok = false;
    knobs.feed.seed = text.toULongLong(&ok);
    return ok;
}

bool setTopics(LabKnobs &knobs, const QString &text)
{
    const QStringList topics = text.split(QLatin1Char(','));
    const auto wellFormed = [](const QString &topic) {
        return !topic.isEmpty() && topic.size() <= 64 &&
               std::all_of(topic.begin(), topic.end(), [](QChar c) {
                   const char16_t u = c.unicode();
                   return u < 128 && (c.isLetterOrNumber() || u == '-' || u == '_' || u == '.');
               });
    };
    if (topics.size() > 100 || !std::all_of(topics.begin(), topics.end(), wellFormed))
        return false;
    knobs.feed.topics = topics;
    return true;
}

bool setClose(LabKnobs &knobs, const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const auto after = integerIn(text.mid(at + 1), 1, 1'000'000'000);
    const auto code = at < 0 ? std::optional<qint64>(1000) : integerIn(text.left(at), 1000, 4999);
    if (!after || !code)
        return false;
    knobs.closeCode = int(*code);
    knobs.closeAfter = *after;
    return true;
}

bool setStatus(LabKnobs &knobs, const QString &text)
{
    const auto status = integerIn(text, 200, 599);
    knobs.status = int(status.value_or(0));
    return status.has_value();
}

bool setRetryAfter(LabKnobs &knobs, const QString &text)
{
    const auto seconds = integerIn(text, 0, 86'400);
    knobs.retryAfter = seconds.value_or(-1);
    return seconds.has_value();
}

bool setLocation(LabKnobs &knobs, const QString &text)
{
    knobs.location = text.toLatin1();
    // Visible ASCII only: a line end would write headers of its own.
    return !text.isEmpty() && text.size() <= 2000 &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > ' ' && c.unicode() < 127; });
}

bool setAuth(LabKnobs &knobs, const QString &text)
{
    knobs.strict = text == QLatin1StringView("strict");
    knobs.bearer = knobs.strict || text == QLatin1StringView("bearer");
    return knobs.bearer || text == QLatin1StringView("none");
}

bool setTtl(LabKnobs &knobs, const QString &text)
{
    return setMillis<&LabKnobs::ttl>(knobs, text) && knobs.ttl > Millis(0);
}

bool setLastId(LabKnobs &knobs, const QString &text)
{
    knobs.lastId = text.toUtf8();
    return text.size() <= 64;
}

QByteArray allNames()
{
    QByteArray names;
    for (const LabKnob &knob : labKnobTable())
        names += (names.isEmpty() ? "" : ", ") + QByteArray(knob.name);
    return names;
}

QByteArray shown(const QString &text)
{
    return '"' + text.left(40).toUtf8() + (text.size() > 40 ? "...\"" : "\"");
}

} // namespace

const QList<LabKnob> &labKnobTable()
{
    using Feed = LabFeedKnobs;
    static const QList<LabKnob> table{
        {"rate", "0.001 to 200000", "1", "messages per second", setRate},
        {"bytes", "0 to 4194304", "0", "size of each message; 0: as short as it comes",
         setCount<&Feed::bytes, 0, 4'194'304>},
        {"seed", "0 to 18446744073709551615", "of the server", "another seed, other values",
         setSeed},
        {"topic", "names of letters, digits, . - _, with commas between (100 at most)", "lab",
         "messages take turns; each topic counts its own seq", setTopics},
        {"burst", "1 to 10000", "1", "that many at once, every burst / rate seconds",
         setCount<&Feed::burst, 1, 10'000>},
        {"gap", "0, or 2 and up", "0", "every n-th number is never sent",
         [](LabKnobs &knobs, const QString &text) {
             return setCount<&Feed::gap, 0, 1'000'000'000>(knobs, text) && knobs.feed.gap != 1;
         }},
        {"dup", "0 and up", "0", "every n-th number is sent twice",
         setCount<&Feed::dup, 0, 1'000'000'000>},
        {"reorder", "0, or 2 and up", "0", "every n-th number changes places with the next",
         [](LabKnobs &knobs, const QString &text) {
             return setCount<&Feed::reorder, 0, 1'000'000'000>(knobs, text) &&
                    knobs.feed.reorder != 1;
         }},
        {"replay", "0 to 1000000", "1000", "messages kept for resume; 0: a drop loses them",
         setCount<&Feed::replay, 0, 1'000'000>},
        {"end", "0 and up", "0",
         "the feed is over after that many: the stream ends, a reconnect gets 204 (close 1000)",
         setCount<&Feed::end, 0, 1'000'000'000'000>},
        {"heartbeat", "0 to 86400000 ms", "15000",
         "comment or ping frame after so long without a message; 0: none",
         setMillis<&LabKnobs::heartbeat>},
        {"retry", "0 to 86400000 ms", "0", "SSE retry line; 0: none", setMillis<&LabKnobs::retry>},
        {"close", "N, or CODE@N with CODE 1000 to 4999", "never",
         "end the stream after N messages, a WebSocket with CODE (1000)", setClose},
        {"status", "200 to 599", "the real one", "answer every request with it", setStatus},
        {"retryAfter", "0 to 86400 s", "none",
         "Retry-After in the answer of status=", setRetryAfter},
        {"location", "a URL in visible ASCII, 2000 characters at most", "none",
         "Location in the answer of status=", setLocation},
        {"hold", "0 to 86400000 ms", "25000", "how long a long poll waits for news",
         setMillis<&LabKnobs::hold>},
        {"auth", "bearer, strict or none", "none",
         "401 without a live token of /token; strict: the connection ends with its token "
         "(WebSocket: 4401, unless {\"op\":\"token\",\"token\":...} brings a new one)",
         setAuth},
        {"ttl", "1 to 86400000 ms", "60000", "/token: how long the token lives", setTtl},
        {"slow", "0 to 86400000 ms", "0", "as a buffering proxy: everything leaves every n ms",
         setMillis<&LabKnobs::slow>},
        {"drop", "0 to 86400000 ms", "0", "reset the connection that long after it began",
         setMillis<&LabKnobs::drop>},
        {"silent", "0 to 86400000 ms", "0",
         "from then on send nothing, no heartbeat either, and keep the socket open",
         setMillis<&LabKnobs::silent>},
        {"echo", "0 or 1", "0", "WebSocket: answer any other text with {\"echo\":...}",
         setSwitch<&LabKnobs::echo>},
        {"subscribe", "0 or 1", "0", "WebSocket: send nothing before the subscribe message",
         setSwitch<&LabKnobs::subscribe>},
        {"lastId", "an id, 64 characters at most", "none", "resume after this id", setLastId},
    };
    return table;
}

ParsedLabKnobs parseLabKnobs(const QUrlQuery &query, quint64 seed)
{
    ParsedLabKnobs parsed;
    parsed.knobs.feed.seed = seed;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &item : items) { // no structured binding: a lambda captures it
        const QString &name = item.first;
        const QString &value = item.second;
        const auto &table = labKnobTable();
        const auto knob =
            std::find_if(table.begin(), table.end(), [key = name](const LabKnob &entry) {
                return key == QLatin1StringView(entry.name);
            });
        if (knob == table.end()) {
            parsed.error = "There is no knob " + shown(name) + ". Allowed: " + allNames() + '.';
            return parsed;
        }
        if (!knob->set(parsed.knobs, value)) {
            parsed.error = QByteArray("The knob ") + knob->name + " cannot be " + shown(value) +
                           ". Allowed: " + knob->allowed + '.';
            return parsed;
        }
    }
    return parsed;
}

} // namespace feedscope
