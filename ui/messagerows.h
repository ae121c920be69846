// The rows of the message list: messages, newest first, and the lines between them that say what
// happened there: lost, connected again, numbers skipped, a sequence begun anew, another day.
// Thread: any; pure.
// Owner: MessageListModel keeps what this makes.
// Errors: none.
// Source: ui-spec.md section 6 (Messages), screen 01.
#pragma once

#include "connectionlines.h"
#include "messagelog.h"

#include <QString>
#include <QTimeZone>
#include <vector>

namespace feedscope {

struct MessageLine
{
    enum class Kind { Lost, Connected, Gap, Restart, Day };
    Kind kind = Kind::Day;
    QString text;
};

// One of the two is set.
struct MessageRow
{
    int message = -1; // place in the messages
    int line = -1;    // place in the lines
};

struct MessageRows
{
    std::vector<MessageRow> rows;
    std::vector<MessageLine> lines;
};

// `messages` and `events` newest first. Events older than the oldest message are left out.
MessageRows messageRows(const std::vector<LoggedMessage> &messages,
                        const ConnectionLines::List &events, const QTimeZone &zone);

} // namespace feedscope
