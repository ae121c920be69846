// Random numbers in [0, 1) from a seed, the same on every platform, which
// std::uniform_real_distribution does not promise. Thread: one at a time. Errors: none.
#pragma once

#include <cstdint>
#include <random>

namespace feedscope {

class SeededDraw
{
public:
    explicit SeededDraw(std::uint64_t seed)
        : m_random(seed)
    {
    }
    // 53 bits: all that a double holds.
    double next() { return double(m_random() >> 11) * 0x1.0p-53; }

private:
    std::mt19937_64 m_random;
};

} // namespace feedscope
