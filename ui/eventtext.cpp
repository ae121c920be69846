#include "eventtext.h"

#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Phrases
{
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString stream(const QByteArray &name)
{
    return name.isEmpty() ? QString() : Phrases::tr(" in stream %1").arg(QString::fromUtf8(name));
}

QString reason(const FeedError &error)
{
    if (error.isNone())
        return {};
    QString text = QLatin1Char(' ') + errorSentence(error);
    if (error.code != 0)
        text += Phrases::tr(" Code %1.").arg(error.code);
    return text;
}

QString stopText(const StateChanged &change)
{
    switch (change.stopCause) {
    case StopCause::NotStarted:
        return Phrases::tr("Not started.");
    case StopCause::Person:
        return Phrases::tr("Paused by a person.");
    case StopCause::Ended:
        return Phrases::tr("The server ended the feed.") + reason(change.error);
    case StopCause::GaveUp:
        return Phrases::tr("Gave up after %1 failed attempts.").arg(change.attempt) +
               reason(change.error);
    case StopCause::SignIn:
        return Phrases::tr("Stopped: sign in again.") + reason(change.error);
    case StopCause::Permanent:
        break;
    }
    return Phrases::tr("Stopped, retrying would not help.") + reason(change.error);
}

QString reconnectingText(const StateChanged &change)
{
    QString text = change.from == FeedState::Connected ? Phrases::tr("Connection lost.")
                   : change.retryIn ? Phrases::tr("Attempt %1 failed.").arg(change.attempt)
                                    : Phrases::tr("Attempt %1 begins.").arg(change.attempt);
    text += reason(change.error);
    if (change.retryIn)
        text +=
            Phrases::tr(" Next try in %1.").arg(format::exactDuration(*change.retryIn, QLocale()));
    return text;
}

// One overload per kind of event; std::visit fails to compile when one is missing.
struct Words
{
    QString operator()(const StateChanged &change) const
    {
        const QString over = change.transport
                                 ? Phrases::tr(" over %1").arg(transportTitle(*change.transport))
                                 : QString();
        switch (change.to) {
        case FeedState::Connecting:
            return Phrases::tr("Connecting%1.").arg(over);
        case FeedState::Connected:
            return change.from == FeedState::Reconnecting
                       ? Phrases::tr("Connected again%1.").arg(over)
                       : Phrases::tr("Connected%1.").arg(over);
        case FeedState::Reconnecting:
            return reconnectingText(change);
        case FeedState::Disconnected:
            break;
        }
        return stopText(change);
    }
    QString operator()(const FreshnessChanged &change) const
    {
        switch (change.to) {
        case Freshness::Live:
            return Phrases::tr("Data arrives again.");
        case Freshness::Quiet:
            return change.nothingYet
                       ? Phrases::tr("Quiet: connected, but not one message has come yet.")
                       : Phrases::tr("Quiet: connected, and nothing was due.");
        case Freshness::Silent:
            break;
        }
        const QString text =
            Phrases::tr("Silent: nothing received for %1 although the socket is open.")
                .arg(format::exactDuration(change.silentFor, QLocale()));
        return change.nothingYet ? text + Phrases::tr(" Not one message has come yet.") : text;
    }
    QString operator()(const GapFound &gap) const
    {
        return Phrases::tr("Gap%1: %2 missing, expected %3, got %4.")
            .arg(stream(gap.stream), number(gap.missing), number(gap.expected), number(gap.got));
    }
    QString operator()(const DuplicateSeen &duplicate) const
    {
        return Phrases::tr("Duplicate%1: %2 came again.")
            .arg(stream(duplicate.stream), duplicate.sequence ? number(*duplicate.sequence)
                                                              : QString::fromUtf8(duplicate.id));
    }
    QString operator()(const OutOfOrderSeen &late) const
    {
        if (late.timestamp)
            return Phrases::tr("Too late%1: newer data is shown already.").arg(stream(late.stream));
        return Phrases::tr("Out of order%1: %2 came late.")
            .arg(stream(late.stream), number(late.sequence));
    }
    QString operator()(const Recovered &range) const
    {
        if (range.from == range.to)
            return Phrases::tr("Recovered%1: %2.").arg(stream(range.stream), number(range.from));
        return Phrases::tr("Recovered%1: %2 to %3.")
            .arg(stream(range.stream), number(range.from), number(range.to));
    }
    QString operator()(const SequenceRestarted &restart) const
    {
        return Phrases::tr("The sequence%1 started again: expected %2, got %3.")
            .arg(stream(restart.stream), number(restart.expected), number(restart.got));
    }
    QString operator()(const FellBack &change) const
    {
        QString text = change.reason.isNone()
                           ? Phrases::tr("%2 works again and is in use in place of %1.")
                                 .arg(transportTitle(change.from), transportTitle(change.to))
                           : Phrases::tr("%1 did not work, so %2 is tried in its place.")
                                 .arg(transportTitle(change.from), transportTitle(change.to));
        text += reason(change.reason);
        if (change.recoverIn)
            text += Phrases::tr(" The transport that was wanted is tried again in %1.")
                        .arg(format::duration(*change.recoverIn, QLocale()));
        return text;
    }
    QString operator()(const FaultChanged &fault) const
    {
        return fault.on ? Phrases::tr("Simulated fault on: %1.").arg(fault.fault)
                        : Phrases::tr("Simulated fault off: %1.").arg(fault.fault);
    }
    QString operator()(const OutageEnded &outage) const
    {
        const LedgerRow &row = outage.row;
        const auto recover = row.timeToRecover();
        QString text = recover ? Phrases::tr("Outage over: noticed after %1, back after %2.")
                                     .arg(format::exactDuration(row.noticedAfter, QLocale()),
                                          format::exactDuration(*recover, QLocale()))
                               : Phrases::tr("Stopped inside an outage, noticed after %1.")
                                     .arg(format::exactDuration(row.noticedAfter, QLocale()));
        if (!row.missing)
            return text + Phrases::tr(" How much was missed is unknown.");
        if (*row.missing == 0)
            return text + Phrases::tr(" Nothing was missed.");
        text +=
            row.by == RecoveryMeans::None
                ? Phrases::tr(" Recovered %1 of %2.")
                      .arg(number(row.recovered), number(*row.missing))
                : Phrases::tr(" Recovered %1 of %2 by %3.")
                      .arg(number(row.recovered), number(*row.missing), recoveryMeansName(row.by));
        return row.lost > 0 ? text + Phrases::tr(" Lost for good: %1.").arg(number(row.lost))
                            : text;
    }
    QString operator()(const SnapshotFetched &snapshot) const
    {
        if (!snapshot.error.isNone())
            return Phrases::tr("The snapshot did not come.") + reason(snapshot.error);
        return Phrases::tr("Snapshot fetched in %1: %2 states, %3 missed messages superseded.")
            .arg(format::exactDuration(snapshot.took, QLocale()), number(snapshot.states),
                 number(snapshot.superseded));
    }
    QString operator()(const Notice &notice) const { return notice.text; }
};

} // namespace

QString eventText(const FeedEvent &event)
{
    return std::visit(Words(), event.body);
}

bool isSimulatedEvent(const FeedEvent &event)
{
    const auto *change = std::get_if<StateChanged>(&event.body);
    if (const auto *outage = std::get_if<OutageEnded>(&event.body))
        return outage->row.simulated;
    return event.simulated || std::holds_alternative<FaultChanged>(event.body) ||
           (change && (change->simulated || change->error.kind == ErrorKind::SimulatedDrop));
}

bool isTroubleEvent(const FeedEvent &event)
{
    if (const auto *change = std::get_if<StateChanged>(&event.body))
        return change->to == FeedState::Reconnecting ||
               (change->to == FeedState::Disconnected && change->stopCause != StopCause::Person);
    if (const auto *change = std::get_if<FreshnessChanged>(&event.body))
        return change->to == Freshness::Silent;
    return std::holds_alternative<GapFound>(event.body);
}

} // namespace feedscope
