// One dashboard per person and settings folder: a second start hands over what it was asked for and
// ends.
// Thread: UI.
// Owner: feedscopeDashboardMain().
// Rules: the name of the meeting place is made of the settings folder, so that another folder or
//   person has another; only the same person may connect. A place that is left over from a crash is
//   taken over.
// Caps: kMostBytes of a request; a peer that says nothing is left after 2 s.
// Errors: where no place can be made, each start runs for itself.
// Source: QLocalServer (UserAccessOption).
#pragma once

#include <QObject>
#include <QString>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace feedscope {

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostBytes = 65'536;

    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    // True: another one runs and has taken `text` (may be empty), so this one ends.
    bool handOver(const QString &text);
    // From now on others hand over to this one.
    void listen();

signals:
    // A second start: raise the window; `text` is an address to add, or empty.
    void asked(const QString &text);

private:
    void serve(QLocalSocket &peer);

    const QString m_place;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace feedscope
