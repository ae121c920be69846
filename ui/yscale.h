// The top of a chart's y axis: grows at once, shrinks only after a minute of not being needed, so
// that a line does not jump about.
// Thread: any; a value, told the time.
// Units: those of the data.
// Errors: none.
// Source: ui-spec.md section 11.
#pragma once

#include "instant.h"

#include <optional>

namespace feedscope {

// The next 1, 2 or 5 times a power of ten at or above 1.25 times the maximum; 1 for nothing.
double niceTop(double maximum);

class YScale
{
public:
    static constexpr Millis kShrinkAfter{60'000};

    // What the top is now that `maximum` is the highest value in view.
    double update(double maximum, Instant now);
    double top() const { return m_top; }
    // Another feed or range: its own scale from the start.
    void reset() { *this = YScale(); }

private:
    double m_top = 0; // 0: nothing seen yet
    std::optional<Instant> m_smallSince;
};

} // namespace feedscope
