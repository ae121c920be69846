// What is shown when the config file cannot be used: every issue, where it is and what is allowed.
// Thread: UI.
// Owner: the main window.
// Source: CONTRACT.md section 5 (a broken file is never overwritten).
#pragma once

#include "configparser.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace feedscope {

class ConfigProblemPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigProblemPage(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setProblem(const QString &file, const QList<ConfigIssue> &issues);
    QString text() const;

signals:
    void reloadRequested();

private:
    QLabel *m_title;
    QLabel *m_file;
    QPlainTextEdit *m_issues;
};

} // namespace feedscope
