// Messages in the order in which they came, oldest first out, side by side in memory.
// Thread: one at a time; a plain object.
// Owner: MessageLog, which limits it.
// Units: bytes are what a message costs in memory (storedmessage.h). Caps: none of its own; beside
//   the messages it holds what bytequeue.h says, and two blocks of kPerBlock records at most.
// Errors: none.
#pragma once

#include "bytequeue.h"
#include "storedmessage.h"

#include <deque>
#include <vector>

namespace feedscope {

class MessageStore
{
public:
    static constexpr size_t kPerBlock = 32;

    // The bytes that it costs.
    size_t push(const JudgedMessage &message);
    // Takes the oldest out: the bytes that are free now.
    size_t pop();

    size_t size() const { return m_size; }
    // 0 is the oldest.
    const StoredMessage &operator[](size_t place) const
    {
        const size_t record = m_first + place;
        return m_blocks[record / kPerBlock][record % kPerBlock];
    }
    const StoredMessage &newest() const { return m_blocks.back().back(); }
    // The place of the first with a greater number.
    size_t behind(quint64 number) const;

private:
    using Block = std::vector<StoredMessage>;

    void openBlock();
    void closeBlock();

    std::deque<Block> m_blocks;
    Block m_spare;
    size_t m_first = 0; // of the first block
    size_t m_size = 0;
    ByteQueue m_texts;              // of each message
    std::deque<QByteArray> m_large; // of those with a large payload
};

} // namespace feedscope
