// The version every command and file reports.
#pragma once

#include <QString>

namespace feedscope {

QString programVersion(); // "0.1.0"

} // namespace feedscope
