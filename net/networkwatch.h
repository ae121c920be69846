// Tells when the network is back, where the system says so: a hint to retry at once, never a reason
// not to dial. Thread: made and used on the main thread, with an event loop. Owner: FeedHub.
// Errors: none; without a backend nothing is ever told.
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace feedscope {

class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    using Reachability = QNetworkInformation::Reachability;

    using QObject::QObject;

    // Listens to the system's own word, if it has one.
    void start();
    void observe(Reachability now);

signals:
    void cameBack();

private:
    Reachability m_last = Reachability::Unknown;
};

} // namespace feedscope
