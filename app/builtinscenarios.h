// The scenarios that come with Feedscope, one per lesson, as files of the program itself.
// Thread: any, once it was called on one.
#pragma once

#include <QString>
#include <QStringList>

namespace feedscope {

// A folder for `feedscope run`: ":/scenarios".
QString builtinScenarioFolder();
// Their paths, by name.
QStringList builtinScenarios();

} // namespace feedscope
