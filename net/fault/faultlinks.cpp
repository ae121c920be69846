#include "faultlinks.h"

#include <algorithm>

namespace feedscope {

struct FaultLinks::InForce
{
    InForce(quint64 faultId, const FaultSpec &fault, Scheduler &scheduler)
        : id(faultId)
        , spec(fault)
        , now(fault)
        , draw(fault.seed)
        , turn(scheduler)
    {
    }

    quint64 id;
    FaultSpec spec;
    FaultSpec now; // of a flap that is down: a refusal
    SeededDraw draw;
    Alarm turn;
};

FaultLinks::FaultLinks(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
{
}

FaultLinks::~FaultLinks() = default;

void FaultLinks::begin(const FaultSpec &fault)
{
    auto added = std::make_unique<InForce>(++m_lastId, fault, m_scheduler);
    for (Link &link : m_links) {
        if (isSpared(*added))
            link.spared.insert(added->id);
    }
    InForce &begun = *added;
    m_faults.push_back(std::move(added));
    if (fault.kind == FaultKind::Flap)
        begun.turn.at(m_scheduler.now() + fault.up, [this, &begun] { turn(begun); });
    strike(begun, fault.kind);
    if (isOneShot(fault.kind))
        end(fault);
}

void FaultLinks::end(const FaultSpec &fault)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const auto &known) { return known->spec == fault; });
    if (found == m_faults.end())
        return;
    for (Link &link : m_links)
        link.spared.remove((*found)->id);
    m_faults.erase(found);
    for (const Link &link : std::vector<Link>(m_links))
        apply(link);
}

void FaultLinks::add(FaultLink *link)
{
    link->setParent(this);
    Link added{link, {}};
    for (const auto &fault : m_faults) {
        if (isSpared(*fault))
            added.spared.insert(fault->id);
    }
    m_links.push_back(added);
    connect(link, &FaultLink::over, this, [this, link] { forget(link); });
    connect(link, &FaultLink::spent, this, &FaultLinks::spent, Qt::QueuedConnection);
    apply(added);
    link->begin();
}

WireRules FaultLinks::rules() const
{
    QList<FaultSpec> all;
    for (const auto &fault : m_faults)
        all.append(fault->now);
    return wireRules(all);
}

void FaultLinks::turn(InForce &flap)
{
    const bool goesDown = flap.now.kind == FaultKind::Flap;
    flap.now.kind = goesDown ? FaultKind::Refuse : FaultKind::Flap;
    flap.turn.at(m_scheduler.now() + (goesDown ? flap.spec.down : flap.spec.up),
                 [this, &flap] { turn(flap); });
    strike(flap, flap.now.kind);
    emit changed();
}

void FaultLinks::strike(InForce &fault, FaultKind kind)
{
    // A link that ends leaves m_links.
    const quint64 id = fault.id;
    for (const Link &link : std::vector<Link>(m_links)) {
        apply(link);
        if (link.spared.contains(id) || !link.link->isJoined())
            continue;
        const bool isOrderly =
            kind == FaultKind::Fin || kind == FaultKind::Http || kind == FaultKind::BlockUpgrade;
        if (kind == FaultKind::Close)
            link.link->close(fault.spec);
        else if (isOrderly)
            link.link->end();
        else if (kind == FaultKind::Reset || endsLiveConnections(kind))
            link.link->reset();
    }
}

bool FaultLinks::isSpared(InForce &fault) const
{
    // Of messages each is drawn for itself.
    return !isMessageFault(fault.spec.kind) && fault.spec.probability < 1 &&
           fault.draw.next() >= fault.spec.probability;
}

void FaultLinks::apply(const Link &link)
{
    QList<FaultSpec> hits;
    for (const auto &fault : m_faults) {
        if (!link.spared.contains(fault->id))
            hits.append(fault->now);
    }
    link.link->setRules(wireRules(hits));
}

void FaultLinks::forget(FaultLink *link)
{
    const auto removed =
        std::erase_if(m_links, [link](const Link &known) { return known.link == link; });
    if (removed > 0)
        link->deleteLater();
}

} // namespace feedscope

#include "moc_faultlinks.cpp"
