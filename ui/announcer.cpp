#include "announcer.h"

#include "bannertext.h"
#include "feedentries.h"
#include "format.h"
#include "shortcause.h"
#include "statespans.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Announcer)
};

QString seconds(Nanos time)
{
    const auto whole = qint64(std::max(1.0, toSeconds(time) + 0.5));
    return whole == 1 ? Words::tr("1 second") : Words::tr("%1 seconds").arg(whole);
}

QString faultText(const FeedSnapshot &feed)
{
    const FaultSpec &fault = feed.faults.first();
    const QString kind = faultName(fault.kind);
    if (fault.lasts >= FaultSpec::kLongest)
        return Words::tr("Simulation started: %1 on %2.").arg(kind, feedName(feed));
    return Words::tr("Simulation started: %1 on %2 for %3.")
        .arg(kind, feedName(feed), seconds(fault.lasts));
}

} // namespace

void Announcer::lookAtTrouble(const FeedSnapshot &feed, Known &known, Instant now)
{
    const DisplayState state = feed.display();
    const Instant lost = feed.lostAt.value_or(feed.connection.since);
    if (!known.troubleSince) {
        known.troubleSince = state == DisplayState::Silent ? feed.freshness.since : lost;
        known.missing = feed.counters.missing;
    }
    const QString name = feedName(feed);
    if (state == DisplayState::Reconnecting) {
        const int attempt = std::max(1, feed.connection.failures);
        if (feed.connection.phase != ConnectionPhase::Waiting || !feed.connection.deadline ||
            now - lost < kReconnectingFor || known.toldAttempt == attempt)
            return;
        known.toldAttempt = attempt;
        m_waiting.push_back(
            {Kind::Reconnecting, Words::tr("%1 reconnecting, next try in %2.")
                                     .arg(name, seconds(*feed.connection.deadline - now))});
    } else if (known.state != state && state == DisplayState::Silent) {
        m_waiting.push_back(
            {Kind::Silent, Words::tr("%1 is silent. Open, but nothing received for %2.")
                               .arg(name, seconds(now - feed.freshness.since))});
    } else if (known.state != state) {
        m_waiting.push_back(
            {Kind::Disconnected, Words::tr("%1 is disconnected. %2.").arg(name, shortCause(feed))});
    }
}

void Announcer::look(const FeedSnapshot &feed, Known &known, Instant now)
{
    const DisplayState state = feed.display();
    const bool simulated = feed.hasFault();
    if (simulated != known.simulated)
        m_waiting.push_back(simulated
                                ? Event{Kind::SimulationOn, faultText(feed)}
                                : Event{Kind::SimulationOff,
                                        Words::tr("Simulation ended on %1.").arg(feedName(feed))});
    known.simulated = simulated;
    if (isTrouble(state)) {
        lookAtTrouble(feed, known, now);
    } else if (known.troubleSince &&
               (state == DisplayState::Connected || state == DisplayState::Quiet)) {
        const quint64 missing =
            feed.counters.missing > known.missing ? feed.counters.missing - known.missing : 0;
        const QString lost = !feed.sequenced ? QString()
                             : missing == 0  ? Words::tr(" Nothing missing.")
                                             : Words::tr(" %1 missing.").arg(missing);
        if (known.toldAttempt > 0 || known.state != DisplayState::Reconnecting)
            m_waiting.push_back(
                {Kind::Recovered, Words::tr("%1 connected again after %2.")
                                          .arg(feedName(feed), seconds(now - *known.troubleSince)) +
                                      lost});
    }
    if (!isTrouble(state)) {
        known.troubleSince.reset();
        known.toldAttempt = 0;
    }
    known.state = state;
}

Announcement Announcer::joined() const
{
    QStringList parts;
    bool urgent = false;
    for (const Kind kind : {Kind::Silent, Kind::Disconnected, Kind::SimulationOn,
                            Kind::Reconnecting, Kind::Recovered, Kind::SimulationOff}) {
        QStringList texts;
        for (const Event &event : m_waiting) {
            if (event.kind == kind)
                texts << event.text;
        }
        if (texts.isEmpty())
            continue;
        urgent = urgent || kind <= Kind::Disconnected || kind == Kind::SimulationOn;
        if (texts.size() == 1) {
            parts << texts.first();
            continue;
        }
        const auto count = int(texts.size());
        switch (kind) {
        case Kind::Silent:
            parts << Words::tr("%1 feeds are silent.").arg(count);
            break;
        case Kind::Disconnected:
            parts << Words::tr("%1 feeds are disconnected.").arg(count);
            break;
        case Kind::Reconnecting:
            parts << Words::tr("%1 feeds reconnecting.").arg(count);
            break;
        case Kind::Recovered:
            parts << Words::tr("%1 feeds connected again.").arg(count);
            break;
        case Kind::SimulationOn:
            parts << Words::tr("%1 simulations started.").arg(count);
            break;
        case Kind::SimulationOff:
            parts << Words::tr("%1 simulations ended.").arg(count);
            break;
        }
    }
    return {parts.join(QLatin1Char(' ')), urgent ? Politeness::Assertive : Politeness::Polite};
}

std::optional<Announcement> Announcer::update(const QList<SnapshotPtr> &feeds, Instant now)
{
    for (const SnapshotPtr &feed : feeds)
        look(*feed, m_known[feed->id], now);
    dropAbsent(m_known, feeds);
    if (m_waiting.empty() || (m_saidAt && now - *m_saidAt < kJoin))
        return std::nullopt;
    const Announcement said = joined();
    m_waiting.clear();
    m_saidAt = now;
    return said;
}

} // namespace feedscope
