// What the message faults in force make of one message: lost, twice, another, later, or after its
// successor. The same faults, seeds and messages give the same result.
// Thread: one at a time. Pure: the times are the caller's to keep.
// Rules: faults act in the order in which they began. A message that changes places waits for the
//   next one; who has none must ask for it (takeHeld) after kLongestHold.
// Source: CONTRACT.md section 6.
#pragma once

#include "faultspec.h"
#include "message.h"
#include "seededdraw.h"

#include <vector>

namespace feedscope {

class MessageFaults
{
public:
    static constexpr Millis kLongestHold{1'000};

    struct Passed
    {
        Message message;
        Millis delay{0}; // and never before what passed earlier
    };

    void begin(const FaultSpec &fault);
    void end(const FaultSpec &fault);
    bool isEmpty() const { return m_faults.empty(); }
    bool holdsAny() const;

    std::vector<Passed> offer(const Message &message);
    // Those that wait for a successor, in their order.
    std::vector<Message> takeHeld();
    // Faults that have hit as many as they were to hit.
    QList<FaultSpec> spent() const;

private:
    struct InForce
    {
        FaultSpec spec;
        SeededDraw draw;
        int seen = 0;
        int hits = 0;
        std::optional<Message> held = {};
    };

    static bool isHit(InForce &fault);
    static void apply(InForce &fault, Passed passed, std::vector<Passed> &out);

    std::vector<InForce> m_faults;
};

} // namespace feedscope
