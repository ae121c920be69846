// Runs of bytes, first in, first out, side by side in large blocks. What a busy feed keeps would
// otherwise be a hundred thousand small pieces of memory, and the allocator would hand each one that
// is given back, long out of every cache, to whoever asks next.
// Thread: one at a time; a plain object.
// Owner: MessageLog.
// Units: bytes. Caps: none of its own; beside the runs themselves it holds what is free in its first
//   and its last block, and one spare block: three blocks of kLargestBlock at most. A run begins a
//   new block where the rest of the last one is too short for it. The first block is kLeastBlock,
//   so that many calm feeds stay small.
// Errors: none.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>

namespace feedscope {

class ByteQueue
{
public:
    static constexpr size_t kLeastBlock = 4'096;
    static constexpr size_t kLargestBlock = 262'144;

    // Room for a run, to be written at once; it stays where it is until it is popped. Larger runs
    // than kLargestBlock get a block of their own.
    char *push(size_t bytes);
    // The oldest run.
    void pop();
    // All blocks together.
    size_t capacity() const { return m_capacity; }

private:
    struct Block
    {
        std::unique_ptr<char[]> bytes;
        size_t capacity = 0;
        size_t used = 0;
        size_t runs = 0;
    };

    void open(size_t bytes);
    void close(Block &block);

    std::deque<Block> m_blocks;
    Block m_spare;
    size_t m_capacity = 0;
};

} // namespace feedscope
