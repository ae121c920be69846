// The lab server of `feedscope --demo`, on a thread of its own, so that the demo's load never shows
// as the dashboard's.
// Thread: made and called on one thread, which blocks until the server's thread has answered (a
//   listen or a close, milliseconds).
// Owner: the application.
// Errors: start() gives a sentence.
#pragma once

#include <QString>
#include <QThread>
#include <QUrl>
#include <memory>

namespace feedscope {

class DemoServer
{
public:
    DemoServer();
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    // The server's base URL on a free loopback port; empty with the reason in `error`.
    QUrl start(QString *error);
    void stop();

private:
    struct Parts; // what lives on the server's thread

    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives on m_thread
    std::unique_ptr<Parts> m_parts;
};

} // namespace feedscope
