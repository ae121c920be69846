#include "density.h"

namespace feedscope {

RowMetrics rowMetrics(Density density)
{
    switch (density) {
    case Density::Compact:
        return {24, 13};
    case Density::Distance:
        return {40, 18};
    case Density::Normal:
        break;
    }
    return {28, 13};
}

QString densityName(Density density)
{
    switch (density) {
    case Density::Compact:
        return QStringLiteral("compact");
    case Density::Distance:
        return QStringLiteral("distance");
    case Density::Normal:
        break;
    }
    return QStringLiteral("normal");
}

Density densityFromName(QStringView name)
{
    for (const Density density : {Density::Compact, Density::Distance})
        if (name == densityName(density))
            return density;
    return Density::Normal;
}

} // namespace feedscope
