#include "faultproxycommand.h"

#include "faultcontrol.h"
#include "faultproxyoptions.h"
#include "jsonline.h"
#include "qtscheduler.h"
#include "timetext.h"
#include "tlssettings.h"

#include <QCoreApplication>
#include <QTextStream>
#include <list>

namespace feedscope {

namespace {

constexpr int kUsageError = 2;

int fail(const QString &text, QTextStream &err)
{
    err << "feedscope fault-proxy: " << text << " See feedscope fault-proxy --help.\n";
    err.flush();
    return kUsageError;
}

void printFault(const FaultSpec &fault, bool on, Nanos since, const Scheduler &clock,
                QTextStream &out)
{
    JsonLine line;
    line.text("kind", QByteArrayView("fault"))
        .text("at", QByteArrayView(isoUtc(clock.wallNow())))
        .raw("t", elapsedMillis(since))
        .text("fault", faultName(fault.kind))
        .text("phase", QByteArrayView(on ? "on" : "off"))
        .flag("simulated", true);
    out << line.object() << "\n";
    out.flush();
}

void printUrls(const FaultRelay &relay, const FaultControl *control, QTextStream &out)
{
    const QString http = relay.url().toString();
    out << http << "\nws" << http.mid(4) << "\n";
    if (control)
        out << "control " << control->url().toString() << "\n";
    out.flush();
}

} // namespace

int runFaultProxyCommand(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const FaultProxyOptions options = parseFaultProxyOptions(arguments);
    if (options.wantsHelp) {
        out << faultProxyHelp();
        out.flush();
        return 0;
    }
    if (!options.error.isEmpty())
        return fail(options.error, err);
    QString error;
    TlsConfig tls;
    tls.ca = options.caFile;
    const auto configuration = tlsConfiguration(tls, &error);
    if (!configuration)
        return fail(error, err);
    QtScheduler scheduler;
    FaultRelay relay({{options.upstream}, *configuration}, scheduler);
    if (!relay.listen(options.listen.address, options.listen.port, &error))
        return fail(error, err);
    FaultControl control(relay, scheduler);
    if (options.control && !control.listen(options.control->address, options.control->port, &error))
        return fail(error, err);
    printUrls(relay, options.control ? &control : nullptr, out);
    const Instant start = scheduler.now();
    QObject::connect(&relay, &FaultRelay::changed, &relay, [&](const FaultSpec &fault, bool on) {
        printFault(fault, on, scheduler.now() - start, scheduler, out);
    });
    std::list<Alarm> planned;
    for (const PlannedFault &fault : options.faults)
        planned.emplace_back(scheduler).at(start + fault.at,
                                           [&relay, fault] { relay.add(fault.spec); });
    return QCoreApplication::exec();
}

} // namespace feedscope
