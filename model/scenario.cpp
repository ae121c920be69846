#include "scenario.h"

namespace feedscope {

QList<ScenarioMember> membersOf(const Scenario &scenario)
{
    QList<ScenarioMember> members;
    for (const ScenarioFeed &feed : scenario.feeds) {
        for (int i = 1; i <= feed.count; ++i) {
            ScenarioMember member{feed.config, feed.config.id};
            if (feed.count > 1)
                member.config.id.value += QStringLiteral("-%1").arg(i);
            members.append(member);
        }
    }
    return members;
}

QString stepName(const ScenarioStep &step)
{
    struct
    {
        QString operator()(const FaultStep &) { return QStringLiteral("fault"); }
        QString operator()(const SendStep &) { return QStringLiteral("send"); }
        QString operator()(const RestartLabStep &) { return QStringLiteral("restart-lab"); }
        QString operator()(const FeedStep &step)
        {
            switch (step.kind) {
            case FeedStep::Kind::Start:
                return QStringLiteral("start");
            case FeedStep::Kind::Stop:
                return QStringLiteral("stop");
            case FeedStep::Kind::RetryNow:
                return QStringLiteral("retry-now");
            case FeedStep::Kind::EndFault:
                return QStringLiteral("end-fault");
            }
            Q_UNREACHABLE();
        }
    } names;
    return std::visit(names, step.action);
}

} // namespace feedscope
