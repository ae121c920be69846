#include "feedreader.h"

#include "addressreader.h"
#include "authreader.h"
#include "configlimits.h"
#include "duration.h"
#include "headerrules.h"
#include "issuetext.h"
#include "jsonpointer.h"
#include "jsonreader.h"
#include "requestreader.h"
#include "secretsourcereader.h"
#include "urlrules.h"

namespace feedscope {

using namespace configlimits;

namespace {

void readIdentity(JsonReader &reader, FeedConfig &feed)
{
    const QString id = QStringLiteral("id");
    reader.require(id, QStringLiteral("a text of 1 to 100 characters"));
    reader.text(id, feed.id.value, kId);
    reader.text(QStringLiteral("name"), feed.name, kName);
    reader.text(QStringLiteral("group"), feed.group, kName);
    for (const auto &[key, text] :
         {std::pair{id, feed.id.value}, std::pair{QStringLiteral("name"), feed.name},
          std::pair{QStringLiteral("group"), feed.group}}) {
        if (hasControlCharacter(text))
            reader.issue(key, issueMessage(QStringLiteral("a control character"),
                                           QStringLiteral("printable characters")));
    }
    reader.boolean(QStringLiteral("enabled"), feed.enabled);
}

void readFields(std::optional<JsonReader> reader, FieldPointers &fields)
{
    if (!reader)
        return;
    const std::pair<QString, QString *> all[] = {{QStringLiteral("sequence"), &fields.sequence},
                                                 {QStringLiteral("id"), &fields.id},
                                                 {QStringLiteral("timestamp"), &fields.timestamp},
                                                 {QStringLiteral("stream"), &fields.stream}};
    for (const auto &[key, target] : all)
        reader->jsonPointer(key, *target, kPointer);
    reader->finish();
}

// One of two durations must not be below the other. The issue stands where the file has a value.
void checkOrder(JsonReader &reader, const QString &low, Millis lowValue, const QString &high,
                Millis highValue)
{
    if (highValue >= lowValue)
        return;
    const bool hasHigh = reader.find(high) != nullptr;
    const QString found = formatDuration(hasHigh ? highValue : lowValue);
    const QString bound =
        hasHigh ? QStringLiteral("at least \"%1\" (%2)").arg(low, formatDuration(lowValue))
                : QStringLiteral("at most \"%1\" (%2)").arg(high, formatDuration(highValue));
    reader.issue(hasHigh ? high : low, issueMessage(quoted(found), bound));
}

void readHeartbeat(std::optional<JsonReader> reader, FeedConfig &feed)
{
    if (!reader)
        return;
    reader->duration(QStringLiteral("ping"), feed.pingInterval, kPing);
    reader->duration(QStringLiteral("timeout"), feed.heartbeatTimeout, kHeartbeatTimeout);
    QString event;
    if (reader->text(QStringLiteral("event"), event, kToken))
        feed.heartbeatEvent = event.toUtf8();
    reader->finish();
}

// The waits are the library's: only when to give up may be said beside it.
bool readPreset(JsonReader &reader, BackoffConfig &backoff)
{
    const QString key = QStringLiteral("preset");
    QStringList names;
    for (const ReconnectPreset preset : reconnectPresets())
        names.append(presetName(preset));
    QString name;
    if (!reader.word(key, name, names))
        return false;
    backoff = presetBackoff(*presetFromName(name));
    for (const char *other : {"base", "factor", "cap", "jitter"}) {
        if (reader.find(QLatin1StringView(other)))
            reader.issue(
                QLatin1StringView(other),
                issueMessage(
                    QStringLiteral("\"%1\" beside \"preset\"").arg(QLatin1StringView(other)),
                    QStringLiteral("one of them")));
    }
    return true;
}

void readOwnPolicy(JsonReader &reader, BackoffConfig &backoff)
{
    const QString base = QStringLiteral("base");
    const QString cap = QStringLiteral("cap");
    reader.duration(base, backoff.base, kBackoffBase);
    reader.number(QStringLiteral("factor"), backoff.factor, kMinFactor, kMaxFactor);
    reader.duration(cap, backoff.cap, kBackoffCap);
    checkOrder(reader, base, backoff.base, cap, backoff.cap);
    QStringList names;
    for (const Jitter jitter : {Jitter::Equal, Jitter::Full, Jitter::Additive, Jitter::None})
        names.append(jitterName(jitter));
    QString name;
    if (reader.word(QStringLiteral("jitter"), name, names))
        backoff.jitter = *jitterFromName(name);
}

void readBackoff(std::optional<JsonReader> reader, BackoffConfig &backoff)
{
    if (!reader)
        return;
    if (!readPreset(*reader, backoff))
        readOwnPolicy(*reader, backoff);
    qint64 attempts = backoff.maxAttempts;
    reader->integer(QStringLiteral("maxAttempts"), attempts, kMaxAttempts);
    backoff.maxAttempts = int(attempts);
    reader->finish();
}

void readPoll(std::optional<JsonReader> reader, FeedConfig &feed)
{
    if (!reader)
        return;
    const QString interval = QStringLiteral("interval");
    const QString maxInterval = QStringLiteral("maxInterval");
    reader->duration(interval, feed.pollInterval, kPollInterval);
    reader->duration(maxInterval, feed.pollMaxInterval, kPollMaxInterval);
    checkOrder(*reader, interval, feed.pollInterval, maxInterval, feed.pollMaxInterval);
    reader->boolean(QStringLiteral("slowWhenHidden"), feed.pollSlowWhenHidden);
    reader->finish();
}

void readLimits(std::optional<JsonReader> reader, FeedConfig &feed)
{
    if (!reader)
        return;
    reader->integer(QStringLiteral("messageBytes"), feed.maxMessageBytes, kMessageBytes);
    qint64 keep = feed.keepMessages;
    reader->integer(QStringLiteral("keepMessages"), keep, kKeepMessages);
    feed.keepMessages = int(keep);
    reader->integer(QStringLiteral("keepBytes"), feed.keepBytes, kKeepBytes);
    reader->boolean(QStringLiteral("conflate"), feed.conflate);
    reader->finish();
}

void readTls(std::optional<JsonReader> reader, TlsConfig &tls)
{
    if (!reader)
        return;
    const QString cert = QStringLiteral("clientCert");
    const QString key = QStringLiteral("clientKey");
    reader->optionalText(QStringLiteral("ca"), tls.ca, kPath);
    reader->optionalText(cert, tls.clientCert, kPath);
    reader->optionalText(key, tls.clientKey, kPath);
    if (tls.clientCert.isEmpty() != tls.clientKey.isEmpty())
        reader->issue(tls.clientCert.isEmpty() ? key : cert,
                      QStringLiteral("found only one of \"clientCert\" and \"clientKey\", allowed: "
                                     "both or neither"));
    reader->finish();
}

void readTiming(JsonReader &reader, FeedConfig &feed)
{
    reader.duration(QStringLiteral("connectTimeout"), feed.connectTimeout, kConnectTimeout);
    reader.duration(QStringLiteral("recoverAfter"), feed.recoverAfter, kRecoverAfter);
    readHeartbeat(reader.object(QStringLiteral("heartbeat")), feed);
    if (auto freshness = reader.object(QStringLiteral("freshness"))) {
        freshness->duration(QStringLiteral("silentAfter"), feed.silentAfter, kSilentAfter);
        freshness->finish();
    }
    readBackoff(reader.object(QStringLiteral("backoff")), feed.backoff);
    readPoll(reader.object(QStringLiteral("poll")), feed);
}

} // namespace

FeedConfig readFeed(const JsonNode &node, const QString &pointer, IssueList &issues)
{
    FeedConfig feed;
    JsonReader reader(node, pointer, issues);
    if (!reader.isObject())
        return feed;
    readIdentity(reader, feed);
    readAddress(reader, feed);
    readRequest(reader, feed);
    if (auto auth = reader.object(QStringLiteral("auth")))
        feed.auth = readAuth(*auth, issues);
    readFields(reader.object(QStringLiteral("fields")), feed.fields);
    readTiming(reader, feed);
    readLimits(reader.object(QStringLiteral("limits")), feed);
    readTls(reader.object(QStringLiteral("tls")), feed.tls);
    reader.finish();
    return feed;
}

} // namespace feedscope
