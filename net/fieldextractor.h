// Finds sequence, id, timestamp and stream in a JSON message without building a tree.
// Thread: one at a time. Owner: FeedConnection.
// Errors: a message that is not JSON, or lacks a field, gives fields that are absent; problem()
// says why, in words. Source: RFC 6901 (JSON pointers). The SSE id stands in as the id where no
// pointer is set; whether ids are a
//   sequence is FeedAccount's to say.
#pragma once

#include "feedconfig.h"
#include "message.h"

#include <QString>
#include <memory>

namespace feedscope {

class FieldExtractor
{
public:
    explicit FieldExtractor(const FieldPointers &pointers);
    ~FieldExtractor();

    MessageFields extract(const Message &message);
    QString problem() const { return m_problem; }

private:
    struct Parser;
    const FieldPointers m_pointers;
    std::unique_ptr<Parser> m_parser;
    QString m_problem;
};

} // namespace feedscope
