#include "messagerows.h"

#include "feedcelltext.h"
#include "format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageRows)
};

QString time(WallTime at, const QTimeZone &zone)
{
    return format::timeOfDay(at, zone, format::TimePrecision::Tenths);
}

// `before`: the newest message that came before the loss, if any is shown.
QString lostText(const ConnectionLine &line, const LoggedMessage *before, const QTimeZone &zone)
{
    QString text = Words::tr("%1  Connection lost").arg(time(line.wallTime, zone));
    if (line.change.error.code != 0)
        text += Words::tr(", code %1").arg(line.change.error.code);
    text += QLatin1Char('.');
    if (before && before->fields.sequence)
        text += QLatin1Char(' ') + Words::tr("Next expected sequence number %1")
                                       .arg(format::count(*before->fields.sequence + 1, QLocale()));
    return text;
}

MessageLine lineOf(const ConnectionLine &line, const LoggedMessage *before, const QTimeZone &zone)
{
    if (line.change.to != FeedState::Connected)
        return {MessageLine::Kind::Lost, lostText(line, before, zone)};
    const QString at = time(line.wallTime, zone);
    return {MessageLine::Kind::Connected, line.change.transport
                                              ? Words::tr("%1  Connected again over %2")
                                                    .arg(at, transportTitle(*line.change.transport))
                                              : Words::tr("%1  Connected again").arg(at)};
}

QString numberOf(const LoggedMessage &message)
{
    return message.fields.sequence ? format::count(*message.fields.sequence, QLocale())
                                   : QString::fromUtf8(message.fields.id);
}

class Composer
{
public:
    explicit Composer(const QTimeZone &zone)
        : m_zone(zone)
    {
    }
    MessageRows result;

    void message(size_t at) { result.rows.push_back({int(at), -1}); }
    void line(MessageLine line)
    {
        result.rows.push_back({-1, int(result.lines.size())});
        result.lines.push_back(std::move(line));
    }
    // What stands between a message and the one before it.
    void marks(const LoggedMessage &message)
    {
        if (const quint64 missing = message.marks.missingBefore; missing > 0)
            line({MessageLine::Kind::Gap,
                  Words::tr("Gap: %1 skipped before %2")
                      .arg(format::count(missing, QLocale()), numberOf(message))});
        if (message.marks.restarted)
            line({MessageLine::Kind::Restart,
                  Words::tr("The sequence begins again with %1").arg(numberOf(message))});
    }
    void day(const LoggedMessage &newer, const LoggedMessage &older)
    {
        const QDate date = dateOf(newer);
        if (date != dateOf(older))
            line({MessageLine::Kind::Day, QLocale().toString(date, QLocale::LongFormat)});
    }

private:
    QDate dateOf(const LoggedMessage &message) const
    {
        return QDateTime::fromMSecsSinceEpoch(message.wallTime.msSinceEpoch, m_zone).date();
    }

    const QTimeZone &m_zone;
};

} // namespace

MessageRows messageRows(const std::vector<LoggedMessage> &messages,
                        const ConnectionLines::List &events, const QTimeZone &zone)
{
    Composer composer(zone);
    composer.result.rows.reserve(messages.size());
    auto event = events.begin();
    for (size_t i = 0; i < messages.size(); ++i) {
        const LoggedMessage &message = messages[i];
        for (; event != events.end() && event->at > message.message.receivedAt; ++event)
            composer.line(lineOf(*event, &message, zone));
        composer.message(i);
        composer.marks(message);
        if (i + 1 < messages.size())
            composer.day(message, messages[i + 1]);
    }
    return std::move(composer.result);
}

} // namespace feedscope
