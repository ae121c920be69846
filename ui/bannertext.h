// The banner's sentences. Pure: from an Aggregate to a BannerContent, without memory; BannerModel
// adds what has to be remembered.
// Thread: any.
// Errors: none.
// Source: ui-spec.md section 13.
#pragma once

#include "aggregate.h"
#include "bannercontent.h"

#include <QLocale>
#include <QTimeZone>
#include <optional>

namespace feedscope {

struct BannerFormat
{
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

// The last real outage that ended, for the healthy line.
struct LastProblem
{
    QString name;
    Instant endedAt;
    Nanos lasted{0};
    std::optional<quint64> missing; // none: gaps cannot be seen
};

// Outages, simulations, first attempts, or that all is well, in this order.
BannerContent bannerContent(const Aggregate &all, Instant now, const BannerFormat &format,
                            const std::optional<LastProblem> &lastProblem);
BannerContent offlineContent(Instant since, Instant now, const BannerFormat &format);

// "3 silent", "1 paused": for headlines and tallies.
QString stateCount(DisplayState state, int count, const QLocale &locale);
QString stateWordLower(DisplayState state); // "silent"
// How long something has been going on, cut to what is shown so that it never runs ahead.
QString elapsed(Nanos value, const QLocale &locale);

} // namespace feedscope
