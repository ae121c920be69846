// A message with what became of it, as the message list shows it.
// Thread: any; values of implicitly shared bytes.
#pragma once

#include "message.h"

namespace feedscope {

// What stands between this message and the one before it.
struct MessageMarks
{
    quint64 missingBefore = 0; // numbers found missing with this message
    bool late = false;         // it filled a gap
    bool restarted = false;    // the sequence began again with it
    bool reconnected = false;  // the first one after a reconnect
    quint64 conflated = 0;     // older ones of its stream that it stands for
    friend bool operator==(const MessageMarks &, const MessageMarks &) = default;
};

struct LoggedMessage
{
    quint64 number = 0; // 1 for the first message the feed ever received; ascending
    Message message;
    MessageFields fields;
    MessageVerdict verdict = MessageVerdict::Delivered;
    WallTime wallTime;
    MessageMarks marks = {};
};

// The same without a copy of anything, for as long as a call lasts.
struct JudgedMessage
{
    quint64 number;
    const Message &message;
    const MessageFields &fields;
    MessageVerdict verdict;
    WallTime wallTime;
    MessageMarks marks;

    static JudgedMessage of(const LoggedMessage &logged)
    {
        return {logged.number,  logged.message,  logged.fields,
                logged.verdict, logged.wallTime, logged.marks};
    }
};

} // namespace feedscope
