// A transport whose every signal a test fires by hand.
// Thread: the test's.
// Owner: as of any transport.
#pragma once

#include "transport.h"

namespace feedscope::test {

class FakeTransport : public Transport
{
    Q_OBJECT

public:
    explicit FakeTransport(TransportKind kind, QObject *parent = nullptr)
        : Transport(parent)
        , m_kind(kind)
    {
    }

    TransportKind kind() const override { return m_kind; }
    void open(const ResumePoint &resume) override
    {
        resumeAt = resume;
        opens++;
    }
    void abort() override { aborted = true; }
    using Transport::deliver;
    using Transport::tellId;
    bool send(const QString &text) override
    {
        sent << text;
        return true;
    }

    ResumePoint resumeAt;
    QStringList sent;
    int opens = 0;
    bool aborted = false;

private:
    TransportKind m_kind;
};

} // namespace feedscope::test
