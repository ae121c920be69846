// What a measured number may be: from min to max, either of which may be open.
// Thread: any; a value.
// Source: CONTRACT.md section 6 (a number, or {"min": n, "max": n}).
#pragma once

#include <QString>
#include <optional>

namespace feedscope {

struct NumberRange
{
    std::optional<double> min;
    std::optional<double> max;

    static NumberRange exactly(double value) { return {value, value}; }
    bool contains(double value) const { return (!min || value >= *min) && (!max || value <= *max); }
    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

// "0", "at most 4", "at least 2", "2 to 4", with the unit behind.
QString rangeWords(const NumberRange &range, const QString &unit = {});
// Up to three decimals, none that is not needed.
QString numberWords(double value);

} // namespace feedscope
