// Asks for the name of a file to save to: a dialog for people, a fixed answer in tests.
// Thread: UI.
// Errors: nothing chosen means that nothing is called.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace feedscope {

using AskFile = std::function<void(const QString &suggested, std::function<void(const QString &)>)>;

// A dialog over `parent` that holds nothing up; files of NDJSON or CSV.
AskFile askWithDialog(QWidget *parent);
// The same for files of one kind: "PNG pictures (*.png)", "png".
AskFile askToSave(QWidget *parent, const QString &filter, const QString &suffix);

} // namespace feedscope
