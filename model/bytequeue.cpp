#include "bytequeue.h"

#include <QtGlobal>
#include <algorithm>
#include <utility>

namespace feedscope {
namespace {

constexpr size_t kCacheLine = 64;
// More requests than that a processor has not under way at once.
constexpr size_t kMostExpected = 2'048;

// The next run is mostly as long as this one, and its memory was used long ago: it comes into the
// cache while the rest of this message and the next one are worked on. Without it the writing waits
// for it, and whoever asks for a lock next waits for the writing.
void expectNext(const char *at, size_t bytes)
{
#if defined(__GNUC__)
    for (size_t line = 0; line < std::min(bytes, kMostExpected); line += kCacheLine)
        __builtin_prefetch(at + line, 1);
#else
    Q_UNUSED(at)
    Q_UNUSED(bytes)
#endif
}

} // namespace

char *ByteQueue::push(size_t bytes)
{
    if (m_blocks.empty() || m_blocks.back().capacity - m_blocks.back().used < bytes)
        open(bytes);
    Block &block = m_blocks.back();
    char *const at = block.bytes.get() + block.used;
    block.used += bytes;
    ++block.runs;
    expectNext(at + bytes, std::min(bytes, block.capacity - block.used));
    return at;
}

void ByteQueue::pop()
{
    Block &front = m_blocks.front();
    if (--front.runs > 0)
        return;
    if (m_blocks.size() == 1) {
        front.used = 0; // nothing is left at all: from the start again
        return;
    }
    close(front);
    m_blocks.pop_front();
}

void ByteQueue::open(size_t bytes)
{
    if (!m_blocks.empty() && m_blocks.back().runs == 0) {
        close(m_blocks.back());
        m_blocks.pop_back();
    }
    if (m_spare.capacity >= bytes && m_spare.capacity > 0) {
        m_blocks.push_back(std::exchange(m_spare, {}));
        return;
    }
    const size_t grown = m_blocks.empty() ? kLeastBlock : m_blocks.back().capacity * 2;
    const size_t capacity = std::max(std::clamp(grown, kLeastBlock, kLargestBlock), bytes);
    m_capacity += capacity;
    // Not cleared: every byte is written before it is read.
    m_blocks.push_back({std::unique_ptr<char[]>(new char[capacity]), capacity, 0, 0});
}

void ByteQueue::close(Block &block)
{
    block.used = 0;
    block.runs = 0;
    if (block.capacity <= kLargestBlock && block.capacity > m_spare.capacity)
        std::swap(block, m_spare);
    m_capacity -= block.capacity;
}

} // namespace feedscope
