// Shows the window for a while, saves it as a picture and quits. Of the demo it first selects
// a feed and simulates a drop on it that ends shortly before the picture, so that
// the picture shows what the program is for. Thread: UI. Owner: Application; window and control
// outlive it. Errors: a file that cannot be written is said on standard error, exit code 1.
#pragma once

#include "dashboardoptions.h"
#include "feedcontrol.h"
#include "mainwindow.h"

#include <QObject>

namespace feedscope {

class Screenshot : public QObject
{
    Q_OBJECT

public:
    enum class Staging { AsItIs, WithADrop };

    Screenshot(MainWindow &window, FeedControl &control, const ScreenshotOptions &options,
               Staging staging);

private:
    void stage();
    void take();
    // What the picture is of.
    QWidget *subject() const;

    MainWindow &m_window;
    FeedControl &m_control;
    const ScreenshotOptions m_options;
};

} // namespace feedscope
