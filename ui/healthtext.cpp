#include "healthtext.h"

#include "format.h"

#include <QCoreApplication>
#include <QStringList>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString percent(double load, const QLocale &locale)
{
    return locale.toString(qRound(load * 100)) + QChar(0x202f) + QLatin1Char('%');
}

QString millis(Nanos time, const QLocale &locale)
{
    return format::roundTrip(toSeconds(time) * 1e3, locale);
}

QString loop(const LoopHealth &health, const QLocale &locale)
{
    return Words::tr("%1 of a core, timers up to %2 late")
        .arg(percent(health.load, locale), millis(health.lag, locale));
}

} // namespace

QString healthFigures(const Health &health, const QLocale &locale)
{
    return Words::tr("I/O %1, frame %2, messages %3")
        .arg(percent(busiest(health.io).load, locale), millis(health.frame, locale),
             format::bytes(health.messageBytes, locale));
}

QString healthDetail(const Health &health, const QLocale &locale)
{
    QStringList lines;
    lines << Words::tr("Window: %1, longest frame %2")
                 .arg(loop(health.window, locale), millis(health.frame, locale));
    for (size_t i = 0; i < health.io.size(); ++i)
        lines << Words::tr("I/O thread %1: %2").arg(i + 1).arg(loop(health.io[i], locale));
    lines << Words::tr("Events waiting for the window: %1")
                 .arg(format::count(health.queuedEvents, locale));
    lines << Words::tr("Messages kept: %1 of %2")
                 .arg(format::bytes(health.messageBytes, locale),
                      format::bytes(health.messageBytesLimit, locale));
    return lines.join(QLatin1Char('\n'));
}

} // namespace feedscope
