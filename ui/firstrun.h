// What is shown when no feed is configured: what this is and how to see it work.
// Thread: UI.
// Owner: the main window.
// Source: screen 05.
#pragma once

#include "theme.h"

#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class FirstRun : public QWidget
{
    Q_OBJECT

public:
    // `configFile`: where feeds can be written down; empty: not said.
    explicit FirstRun(const QString &configFile, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);

signals:
    void demoRequested();

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace feedscope
