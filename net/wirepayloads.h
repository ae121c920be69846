// The payloads of the messages of one turn of a WebSocket, as they lie among the bytes of the wire.
// QWebSocket hands out text as UTF-16; what came in one frame need not be turned back into the UTF-8
// it was.
// Thread: one at a time; a plain object.
// Owner: WebSocketTransport; FrameWalker fills it, in the order in which messages end.
// Cap: a view of 16 bytes for each message of a turn. The views live as long as the bytes of the
//   turn: endTurn() before those go away.
// Errors: none; a message in several frames or several turns has no view.
#pragma once

#include <QByteArrayView>
#include <vector>

namespace feedscope {

class WirePayloads
{
public:
    // Of the next message whose last frame began; a null view when it is not whole.
    void add(QByteArrayView payload) { m_views.push_back(payload); }
    // Of the message that is handed out next; null when it must be had another way.
    QByteArrayView next() { return m_next < m_views.size() ? m_views[m_next++] : QByteArrayView(); }
    // Messages that have begun and were not handed out come in a later turn.
    void endTurn()
    {
        m_views.assign(m_views.size() - m_next, QByteArrayView());
        m_next = 0;
    }

private:
    std::vector<QByteArrayView> m_views;
    size_t m_next = 0;
};

} // namespace feedscope
