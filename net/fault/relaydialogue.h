// What is said on one connection of the relay, both ways: heads are rewritten, WebSocket messages
// and events become single messages for the faults, everything else goes on as it comes.
// Thread: one at a time. Owner: RelayLink.
// Caps: kMostHead bytes of a head; a longer one, and whatever is no HTTP/1.1, goes on untouched.
//   kMostHeld bytes that a client sends before its upgrade is answered.
// Source: RFC 9112 section 6.3 (which answers have a body), RFC 6455 section 4 (upgrade).
#pragma once

#include "bodyframing.h"
#include "eventunits.h"
#include "frameunits.h"
#include "relayaddress.h"

#include <deque>
#include <functional>
#include <memory>

namespace feedscope {

class RelayDialogue
{
public:
    static constexpr qsizetype kMostHead = 65'536;
    static constexpr qsizetype kMostHeld = 1'048'576;

    // Takes messages apart by these units where there are any; gives back what goes on now.
    using Pass = std::function<QByteArray(WireUnits &units, QByteArrayView bytes)>;

    struct Ways
    {
        Pass in;
        Pass out;
        std::function<QByteArray()> inEnds;               // what waits goes on now
        std::function<void(const QByteArray &)> toServer; // in between, not in answer to toServer()
    };

    RelayDialogue(RelayAddress address, quint64 seed, Ways ways);

    QByteArray toServer(const QByteArray &bytes);
    QByteArray toClient(const QByteArray &bytes);
    // Null where there are no messages now.
    WireUnits *inUnits() { return m_inUnits.get(); }
    WireUnits *outUnits() { return m_outUnits.get(); }

private:
    enum class Stage { Head, Body, Held, Messages, Raw };
    struct Asked
    {
        QByteArray method;
        QByteArray host;
        bool isUpgrade = false;
        bool isOldHttp = false;
    };

    // The head at the front, taken off; empty when it is not whole.
    static QByteArray takeHead(QByteArray &bytes, Stage &stage);
    QByteArray request(const QByteArray &head);
    QByteArray answer(const QByteArray &head);
    void enterBody(HttpLines &head, int status, const Asked &asked);
    void upgraded();
    QByteArray passBody();

    const RelayAddress m_address;
    const quint64 m_seed;
    const Ways m_ways;
    std::deque<Asked> m_asked; // and not answered yet
    Stage m_out = Stage::Head;
    Stage m_in = Stage::Head;
    QByteArray m_outBytes;
    QByteArray m_inBytes;
    BodyFraming m_outBody = BodyFraming::none();
    BodyFraming m_inBody = BodyFraming::none();
    std::unique_ptr<WireUnits> m_inUnits;
    std::unique_ptr<WireUnits> m_outUnits;
};

} // namespace feedscope
