// One WebSocket attempt and the server of exact bytes it goes to.
// Thread: one, with an event loop. Owner: the test; `config` is set before open().
#pragma once

#include "qtscheduler.h"
#include "scriptedserver.h"
#include "transportrecorder.h"
#include "websockettransport.h"

#include <QTest>

namespace feedscope::test {

struct WebSocketClient
{
    WebSocketClient()
    {
        config.url = server.url(QStringLiteral("/feed"));
        config.pingInterval = Millis{0};
    }
    void open(const ResumePoint &resume = {})
    {
        transport = std::make_unique<WebSocketTransport>(
            AttemptSpec{TransportKind::WebSocket, &config, authorization}, scheduler);
        recorder = std::make_unique<TransportRecorder>(*transport);
        transport->open(resume);
    }
    // The server's bytes in chunks, once the attempt is open.
    void openAndServe(const QByteArray &bytes, qsizetype chunk)
    {
        server.answer(Script::webSocket(bytes.left(chunk)));
        open();
        QTRY_VERIFY(recorder->trace.contains(QStringLiteral("opened")));
        for (qsizetype at = chunk; at < bytes.size(); at += chunk)
            server.send(bytes.mid(at, chunk));
    }
    QByteArray payload(int index) const { return recorder->messages.at(index).payload; }

    QtScheduler scheduler;
    ScriptedServer server;
    FeedConfig config;
    QByteArray authorization;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<TransportRecorder> recorder;
};

} // namespace feedscope::test
