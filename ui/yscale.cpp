#include "yscale.h"

#include <cmath>

namespace feedscope {

double niceTop(double maximum)
{
    const double wanted = 1.25 * maximum;
    if (!(wanted > 0) || !std::isfinite(wanted))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (wanted <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

double YScale::update(double maximum, Instant now)
{
    const double wanted = niceTop(maximum);
    if (wanted >= m_top || m_top == 0) {
        m_top = wanted;
        m_smallSince.reset();
    } else if (!m_smallSince) {
        m_smallSince = now;
    } else if (now - *m_smallSince >= kShrinkAfter) {
        m_top = wanted;
        m_smallSince.reset();
    }
    return m_top;
}

} // namespace feedscope
