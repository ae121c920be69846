#include "snapshotfetcher.h"

namespace feedscope {

SnapshotFetcher::SnapshotFetcher(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_deadline(scheduler)
{
}

SnapshotFetcher::~SnapshotFetcher() = default;

void SnapshotFetcher::fetch(const AttemptSpec &spec)
{
    drop();
    FeedConfig config = *spec.config;
    config.method = QByteArrayLiteral("GET");
    config.body.clear();
    AttemptSpec asked = spec;
    asked.kind = TransportKind::Poll;
    asked.config = &config;
    m_exchange = std::make_unique<PollExchange>(asked, config.connectTimeout, m_scheduler);
    connect(m_exchange.get(), &PollExchange::answered, this,
            [this, fields = config.fields](const PollReply &reply) { take(reply, fields); });
    connect(m_exchange.get(), &PollExchange::failed, this, &SnapshotFetcher::fail);
    m_askedAt = m_scheduler.now();
    m_deadline.at(m_askedAt + kLongest, [this] {
        fail({ErrorKind::ConnectTimeout, 0,
              QStringLiteral("The snapshot was not complete after %1 s.")
                  .arg(kLongest.count() / 1'000),
              std::nullopt});
    });
    m_exchange->ask(config.snapshotUrl, {});
}

void SnapshotFetcher::drop()
{
    m_deadline.cancel();
    if (!m_exchange)
        return;
    // It may be the one that is telling us.
    m_exchange->disconnect(this);
    m_exchange->drop();
    m_exchange.release()->deleteLater();
}

void SnapshotFetcher::take(const PollReply &reply, const FieldPointers &fields)
{
    if (reply.status != 200)
        return fail({ErrorKind::HttpStatus, reply.status,
                     QStringLiteral("There is no snapshot in the answer."), std::nullopt});
    const SnapshotBody body = readSnapshotBody(reply.body, fields);
    if (!body.error.isEmpty())
        return fail({ErrorKind::ContentType, 0, body.error, std::nullopt});
    SnapshotFetched told;
    told.bytes = quint64(reply.body.size());
    told.states = quint64(body.states.size()) + body.left;
    end(body.states, std::move(told));
}

void SnapshotFetcher::fail(const FeedError &error)
{
    SnapshotFetched told;
    told.error = error;
    end({}, std::move(told));
}

void SnapshotFetcher::end(const std::vector<SnapshotState> &states, SnapshotFetched told)
{
    told.took = m_scheduler.now() - m_askedAt;
    drop();
    emit fetched(states, std::move(told));
}

} // namespace feedscope

#include "moc_snapshotfetcher.cpp"
