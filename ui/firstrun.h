// What is shown when no feed is configured: what this is and how to see it work.
// Thread: UI.
// Owner: the main window.
// Source: screen 05.
#pragma once

#include <QString>
#include <QWidget>

namespace feedscope {

class FirstRun : public QWidget
{
    Q_OBJECT

public:
    // `configFile`: where feeds can be written down; empty: not said.
    explicit FirstRun(const QString &configFile, QWidget *parent = nullptr);

signals:
    void demoRequested();
};

} // namespace feedscope
