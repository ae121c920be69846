// Feedscope's own health in words: short for the status bar, in detail for its tooltip and the
// diagnostics. Pure.
// Thread: UI.
// Errors: none; figures nobody has are left out.
#pragma once

#include "health.h"

#include <QLocale>
#include <QString>

namespace feedscope {

QString healthFigures(const Health &health, const QLocale &locale);
QString healthDetail(const Health &health, const QLocale &locale); // several lines

} // namespace feedscope
