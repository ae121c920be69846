#include "recordwriter.h"

#include "recordtext.h"

namespace feedscope {

RecordWriter::RecordWriter(Sink sink, Style style)
    : m_sink(std::move(sink))
    , m_style(style)
{
}

void RecordWriter::event(const FeedEvent &event)
{
    if (!m_open)
        return;
    // These three say something about one message each, and messages are not wanted.
    const bool perMessage = std::holds_alternative<DuplicateSeen>(event.body) ||
                            std::holds_alternative<OutOfOrderSeen>(event.body) ||
                            std::holds_alternative<Recovered>(event.body);
    if (m_style.quiet && perMessage)
        return;
    put(m_style.format == RecordFormat::Text ? eventLine(event)
                                             : eventRecord(event, m_style.start));
}

void RecordWriter::message(const MessageRecord &record)
{
    if (!m_open || m_style.quiet)
        return;
    put(m_style.format == RecordFormat::Text ? messageLine(record)
                                             : messageRecord(record, m_style.start));
}

void RecordWriter::summary(const RunSummary &run, Instant now, WallTime at)
{
    if (!m_open)
        return;
    put(m_style.format == RecordFormat::Text ? summaryLine(run, at)
                                             : summaryRecord(run, now - m_style.start, at));
}

void RecordWriter::put(QByteArray line)
{
    line += '\n';
    m_open = m_sink(line);
}

} // namespace feedscope
