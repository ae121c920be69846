// The benchmarks as one run: prints every row as it is known, the whole as a Markdown table, and
// writes it as JSON. Ends with 0 whatever was found: figures depend on the machine.
#include "components.h"
#include "throughput.h"
#include "windows.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>
#include <cstdio>

using namespace feedscope::bench;

namespace {

QString machine()
{
    QString processor = QSysInfo::currentCpuArchitecture();
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name")) {
                processor = QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
                break;
            }
        }
    }
    return QStringLiteral("%1, %2 cores, %3, Qt %4")
        .arg(processor)
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()));
}

Options optionsOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The benchmarks of Feedscope."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("program"), QStringLiteral("feedscope"), QStringLiteral("path")},
         {QStringLiteral("tools"), QStringLiteral("folder of the bench programs"),
          QStringLiteral("path")},
         {QStringLiteral("scripts"), QStringLiteral("folder of the node scripts"),
          QStringLiteral("path")},
         {QStringLiteral("work"), QStringLiteral("folder for what is written"),
          QStringLiteral("path")},
         {QStringLiteral("only"),
          QStringLiteral("sections: a WebSocket, b SSE, c parser, d fields, e feeds, f frames, g "
                         "memory, h start-up"),
          QStringLiteral("letters")},
         {QStringLiteral("quick"), QStringLiteral("a tenth of the messages, one round")},
         {QStringLiteral("full"), QStringLiteral("memory over ten minutes in place of one")}});
    parser.process(application.arguments() + QString::fromLocal8Bit(qgetenv("FEEDSCOPE_BENCH"))
                                                 .split(QLatin1Char(' '), Qt::SkipEmptyParts));
    Options options;
    options.program = parser.value(QStringLiteral("program"));
    options.tools = parser.value(QStringLiteral("tools"));
    options.scripts = parser.value(QStringLiteral("scripts"));
    options.work = parser.value(QStringLiteral("work"));
    options.only = parser.value(QStringLiteral("only"));
    if (parser.isSet(QStringLiteral("quick"))) {
        options.scale = 0.1;
        options.rounds = 1;
        options.memorySeconds = 10;
    }
    if (parser.isSet(QStringLiteral("full")))
        options.memorySeconds = 600;
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Tools tools(optionsOf(application));
    if (const QString error = tools.startBlaster(); !error.isEmpty()) {
        std::printf("%s\n", qPrintable(error));
        return 0;
    }
    const QString date = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    const QString title =
        QStringLiteral("%1, %2, window on %3").arg(machine(), date, tools.display());
    std::printf("%s\n\n", qPrintable(title));
    Table table;
    const std::pair<const char *, void (*)(Tools &, Table &)> sections[] = {
        {"a", measureWebSocket}, {"b", measureEventStream}, {"c", measureParser},
        {"d", measureFields},    {"e", measureFeeds},       {"f", measureFrames},
        {"g", measureMemory},    {"h", measureStartUp}};
    for (const auto &[letter, run] : sections) {
        if (tools.wants(letter))
            run(tools, table);
    }
    const QString path =
        tools.write(QStringLiteral("bench.json"),
                    QJsonDocument(QJsonObject{{QStringLiteral("machine"), machine()},
                                              {QStringLiteral("date"), date},
                                              {QStringLiteral("display"), tools.display()},
                                              {QStringLiteral("rows"), table.json()}})
                        .toJson());
    std::printf("\n%s\n\n%s\nAlso in %s\n", qPrintable(title), qPrintable(table.markdown()),
                qPrintable(path));
    return 0;
}
