// The application object of the dashboard; it sees every event the window handles, and so knows the
// longest the window was at one thing: a refresh, a paint, a click.
// Thread: UI. Costs two looks at the clock for each event.
// Owner: feedscopeDashboardMain().
// Rules: an event inside another counts with the outer one, unless an event loop of its own (a menu,
//   a dialog) runs in between: the window is responsive then.
#pragma once

#include "instant.h"

#include <QApplication>

namespace feedscope {

class FrameWatch : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
    // Since this was last asked.
    Nanos takeLongest();

private:
    int m_level = 0;       // of the event loop whose event is under way; 0: none is
    bool m_nested = false; // another loop ran since
    Nanos m_longest{0};
};

} // namespace feedscope
