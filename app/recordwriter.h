// Records to standard output, one line and one write each.
// Thread: the command's.
// Owner: the command. Buffer: none; a reader that is slow holds the probe back.
// Errors: after a failed write nothing more is written and isOpen() is false.
// Source: CONTRACT.md section 2.
#pragma once

#include "probeoptions.h"
#include "recordjson.h"

#include <functional>

namespace feedscope {

class RecordWriter
{
public:
    // Takes one whole line with its line end; false when it cannot be written.
    using Sink = std::function<bool(QByteArrayView)>;
    struct Style
    {
        RecordFormat format = RecordFormat::Ndjson;
        bool quiet = false; // no message, duplicate, out_of_order and recovered records
        Instant start;
    };

    RecordWriter(Sink sink, Style style);

    void event(const FeedEvent &event);
    void message(const MessageRecord &record);
    void summary(const RunSummary &run, Instant now, WallTime at);
    bool isOpen() const { return m_open; }

private:
    void put(QByteArray line);

    const Sink m_sink;
    const Style m_style;
    bool m_open = true;
};

} // namespace feedscope
