// The text of "Copy diagnostics": the report of `feedscope --selftest`, from a process of its own,
// so that no check can hold the window up.
// Thread: UI.
// Owner: Application; destroyed in the middle of a check, it ends that process.
// Errors: a process that cannot be started, or ends without a report, is said in the text.
#pragma once

#include <QObject>
#include <QProcess>
#include <functional>

namespace feedscope {

class Diagnostics : public QObject
{
    Q_OBJECT

public:
    // `program` is the feedscope to run; more() is appended to each report.
    Diagnostics(QString program, std::function<QString()> more, QObject *parent = nullptr);
    ~Diagnostics() override;

    // Ends with ready(); while it runs, a further call does nothing.
    void collect();

signals:
    void ready(const QString &text);

private:
    void tell(const QString &problem);

    const QString m_program;
    const std::function<QString()> m_more; // may be empty
    QProcess m_process;
};

} // namespace feedscope
