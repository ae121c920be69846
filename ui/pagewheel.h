// Boxes on a page that scrolls: the wheel turns the page, and a value only in a box with the focus,
// so that nobody changes a setting by scrolling past it.
// Thread: UI.
// Owner: the box.
#pragma once

#include <QWidget>

namespace feedscope {

void leaveWheelToThePage(QWidget &box);

} // namespace feedscope
