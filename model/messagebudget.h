// The bytes that all message logs of a program may hold together. When they hold more, the one that
// holds most gives up its oldest messages, so that a calm feed keeps its few.
// Thread: any; std::atomic for the sum, std::mutex for the list of holders. A holder's own lock is
//   never held while the budget is told of a change.
// Owner: shared by the logs.
// Cap: `bytes`; every change that leads beyond it is answered before changed() returns, by at least
//   1/kRelief of the cap, so that the search for the largest is rare. Exceeded only where every
//   holder is down to its last message.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace feedscope {

class MessageBudget
{
public:
    static constexpr size_t kDefaultBytes = 512u << 20;
    static constexpr size_t kRelief = 64;

    class Holder
    {
    public:
        virtual ~Holder() = default;
        // What it could give up.
        virtual size_t spareBytes() const = 0;
        // Oldest first, until so many are free or one message is left.
        virtual void giveUp(size_t bytes) = 0;
    };

    explicit MessageBudget(size_t bytes = kDefaultBytes)
        : m_limit(bytes)
    {
    }

    void join(Holder &holder);
    // With what it still holds.
    void leave(Holder &holder, size_t bytes);
    void changed(size_t gained, size_t lost);

    // A lower one is kept to before this returns.
    void setLimit(size_t bytes);

    size_t held() const { return m_held; }
    size_t limit() const { return m_limit; }

private:
    void relieve();

    std::atomic<size_t> m_limit;
    std::atomic<size_t> m_held = 0;
    std::mutex m_mutex;
    std::vector<Holder *> m_holders;
};

} // namespace feedscope
