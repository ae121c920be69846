// The connections that pass through for one feed or one relay, and the faults of the wire in force
// for all of them.
// Thread: the connections'. Owner: the listener that accepts them.
// Rules: whether a fault hits a connection is drawn once, from the fault's own seed: for the live
//   ones as it begins, in the order they came; for a new one as it comes. A flapping link begins up.
#pragma once

#include "faultlink.h"

#include <QSet>
#include <memory>
#include <vector>

namespace feedscope {

class FaultLinks : public QObject
{
    Q_OBJECT

public:
    explicit FaultLinks(Scheduler &scheduler, QObject *parent = nullptr);
    ~FaultLinks() override;

    // A one-shot strikes the live connections and is over.
    void begin(const FaultSpec &fault);
    void end(const FaultSpec &fault);
    // Takes it over until it says over(), then deletes it.
    void add(FaultLink *link);
    // What a connection that comes now would get, if every fault hit it.
    WireRules rules() const;
    qsizetype size() const { return qsizetype(m_links.size()); }

signals:
    // A flapping link turned: rules() are others.
    void changed();
    // A fault of messages has hit as many as it was to hit.
    void spent(const feedscope::FaultSpec &fault);

private:
    struct InForce;
    struct Link
    {
        FaultLink *link = nullptr;
        QSet<quint64> spared; // ids of the faults that do not hit it
    };

    void turn(InForce &flap);
    void strike(InForce &fault, FaultKind kind);
    bool isSpared(InForce &fault) const;
    void apply(const Link &link);
    void forget(FaultLink *link);

    Scheduler &m_scheduler;
    std::vector<std::unique_ptr<InForce>> m_faults;
    std::vector<Link> m_links;
    quint64 m_lastId = 0;
};

} // namespace feedscope
