#include "idsequence.h"

#include <limits>

namespace feedscope {

std::optional<IdSequence::Reading> IdSequence::read(const QByteArray &id)
{
    if (m_phase == Phase::Retired)
        return std::nullopt;
    const auto value = number(id);
    if (m_phase == Phase::Established)
        return value ? std::optional(Reading{*value, false}) : std::nullopt;
    const bool follows = value && *value > 0 && m_previous == *value - 1;
    m_previous = value;
    if (!follows)
        return std::nullopt;
    m_phase = Phase::Established;
    return Reading{*value, true};
}

std::optional<quint64> IdSequence::number(const QByteArray &id)
{
    if (id.isEmpty() || (id.size() > 1 && id.front() == '0'))
        return std::nullopt;
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    quint64 value = 0;
    for (const char c : id) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const quint64 digit = quint64(c - '0');
        if (value > (most - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

} // namespace feedscope
