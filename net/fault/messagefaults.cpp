#include "messagefaults.h"

#include <algorithm>

namespace feedscope {

namespace {

// One byte becomes another. Text stays text, or the WebSocket library of whoever reads it would
// refuse the frame before anybody saw the message.
void corrupt(Message &message, SeededDraw &draw)
{
    QByteArray &bytes = message.payload;
    if (bytes.isEmpty())
        return;
    auto at = qsizetype(draw.next() * double(bytes.size()));
    if (message.binary) {
        bytes[at] = char(bytes.at(at) ^ 0x55);
        return;
    }
    // The next ASCII character, if there is one.
    const auto begin = bytes.cbegin();
    const auto isAscii = [](char c) { return uchar(c) < 0x80; };
    auto found = std::find_if(begin + at, bytes.cend(), isAscii);
    if (found == bytes.cend())
        found = std::find_if(begin, bytes.cend(), isAscii);
    if (found == bytes.cend())
        return;
    at = found - begin;
    bytes[at] = bytes.at(at) == '#' ? '~' : '#';
}

} // namespace

void MessageFaults::begin(const FaultSpec &fault)
{
    m_faults.push_back({fault, SeededDraw(fault.seed)});
}

void MessageFaults::end(const FaultSpec &fault)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const InForce &known) { return known.spec == fault; });
    if (found != m_faults.end())
        m_faults.erase(found);
}

bool MessageFaults::holdsAny() const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [](const InForce &fault) { return fault.held.has_value(); });
}

std::vector<MessageFaults::Passed> MessageFaults::offer(const Message &message)
{
    std::vector<Passed> passed{{message, Millis(0)}};
    for (InForce &fault : m_faults) {
        std::vector<Passed> next;
        for (Passed &one : passed)
            apply(fault, std::move(one), next);
        passed = std::move(next);
    }
    return passed;
}

std::vector<Message> MessageFaults::takeHeld()
{
    std::vector<Message> held;
    for (InForce &fault : m_faults) {
        if (fault.held)
            held.push_back(*std::exchange(fault.held, std::nullopt));
    }
    return held;
}

QList<FaultSpec> MessageFaults::spent() const
{
    QList<FaultSpec> spent;
    for (const InForce &fault : m_faults) {
        if (fault.spec.count > 0 && fault.hits >= fault.spec.count && !fault.held)
            spent.append(fault.spec);
    }
    return spent;
}

bool MessageFaults::isHit(InForce &fault)
{
    const FaultSpec &spec = fault.spec;
    ++fault.seen;
    bool hit = true;
    if (spec.count > 0)
        hit = fault.hits < spec.count;
    else if (spec.every > 0)
        hit = fault.seen % spec.every == 0;
    else if (spec.probability < 1)
        hit = fault.draw.next() < spec.probability;
    fault.hits += hit ? 1 : 0;
    return hit;
}

void MessageFaults::apply(InForce &fault, Passed passed, std::vector<Passed> &out)
{
    // The successor of one that waits goes first and is left alone.
    if (fault.held) {
        ++fault.seen;
        const Millis delay = passed.delay;
        out.push_back(std::move(passed));
        out.push_back({*std::exchange(fault.held, std::nullopt), delay});
        return;
    }
    if (!isHit(fault)) {
        out.push_back(std::move(passed));
        return;
    }
    switch (fault.spec.kind) {
    case FaultKind::DropMessages:
        return;
    case FaultKind::DuplicateMessages:
        out.push_back(passed);
        break;
    case FaultKind::ReorderMessages:
        fault.held = std::move(passed.message);
        return;
    case FaultKind::CorruptMessages:
        corrupt(passed.message, fault.draw);
        break;
    case FaultKind::DelayMessages:
        passed.delay += fault.spec.delay;
        break;
    default:
        break;
    }
    out.push_back(std::move(passed));
}

} // namespace feedscope
