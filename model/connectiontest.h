// A try of a feed's settings before they are saved: what the feed dialog asks for and what it is
// told, step by step. net/connectionprobe implements it.
// Thread: that of the object, calls and signals; the UI's.
// Owner: whoever asked for it; destroying it ends the test without a further signal.
// Errors: steps that failed, in words; no text holds a secret.
#pragma once

#include "feedconfig.h"
#include "message.h"

#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace feedscope {

struct TestStep
{
    enum class State { Running, Passed, Failed, Skipped };
    State state = State::Running;
    QString text;   // "TCP connected"
    QString detail; // "31 ms"
    friend bool operator==(const TestStep &, const TestStep &) = default;
};

struct TestProgress
{
    enum class Phase { Running, Passed, Failed, Stopped };
    Phase phase = Phase::Running;
    QString headline;
    QString detail;
    QList<TestStep> steps;
    std::optional<Message> first; // message received
};

class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // `token` is used where the config names the keychain; empty: the kept one. Once per object.
    virtual void start(const FeedConfig &config, const QByteArray &token) = 0;
    virtual void stop() = 0;

signals:
    void progressed(const feedscope::TestProgress &progress);
};

using MakeConnectionTest = std::function<std::unique_ptr<ConnectionTest>()>;

} // namespace feedscope
