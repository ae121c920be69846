// Finds sequence, id, timestamp and stream in a JSON message in one pass, without building a tree.
// Thread: one at a time.
// Owner: FeedConnection. Values: a sequence is an integer from 0 to 2^64-1 or a string of its
//   digits; an id and a stream are strings or numbers (as they are written); a timestamp is what
//   timestamptext.h reads. The SSE id stands in as the id where no pointer is set; whether ids are
//   a sequence is FeedAccount's to say. Of two equal keys the first counts.
// Errors: a message that is not JSON, or lacks a field, gives fields that are absent; problem()
//   says why, in words, of the last message. Only what lies before the last field wanted is
//   checked.
// Memory: a copy of the message and some 8 times its size for a message; what a message beyond 1
//   MiB needed is given back after it. A message beyond 4 GiB is not looked into.
// Source: RFC 6901 (JSON pointers), RFC 8259 (JSON).
#pragma once

#include "feedconfig.h"
#include "message.h"

#include <QString>
#include <array>
#include <memory>

namespace feedscope {

class JsonScan;

class FieldExtractor
{
public:
    explicit FieldExtractor(const FieldPointers &pointers);
    ~FieldExtractor();

    // Good until the next call; a copy of it stays as it is.
    const MessageFields &extract(const Message &message);
    // Empty when every field with a pointer was found.
    QString problem() const;

private:
    enum class Trouble { None, BadPointer, TooLarge, NotJson, Missing, WrongValue };

    void find(const Message &message);
    Trouble take(size_t field);
    void forget(size_t field);
    void note(Trouble trouble, size_t field = 0);

    const FieldPointers m_pointers;
    std::array<bool, 4> m_isSet{};
    std::array<bool, 4> m_badPointer{};
    std::unique_ptr<JsonScan> m_scan; // none when no pointer is set
    MessageFields m_fields; // of the last message: the next one mostly fits into their buffers
    // The problem is put into words only when somebody asks: a feed may lack a field every time.
    Trouble m_trouble = Trouble::None;
    size_t m_troubleField = 0;
    const char *m_notJson = "";
};

} // namespace feedscope
