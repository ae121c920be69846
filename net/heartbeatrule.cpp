#include "heartbeatrule.h"

namespace feedscope {

HeartbeatRule::HeartbeatRule(const FeedConfig &config)
    : m_event(config.heartbeatEvent)
    , m_names({{}, QStringLiteral("/event"), {}, QStringLiteral("/type")})
{
}

bool HeartbeatRule::matches(const Message &message, TransportKind transport)
{
    if (m_event.isEmpty())
        return false;
    if (message.eventType == m_event)
        return true;
    if (transport != TransportKind::WebSocket || message.binary)
        return false;
    if (message.payload == m_event)
        return true;
    const MessageFields names = m_names.extract(message);
    return names.id == m_event || names.stream == m_event;
}

} // namespace feedscope
