// What finding sequence, id, timestamp and stream in a message costs, beside QJsonDocument and a
// bare memcpy of the same bytes. Prints a JSON line for every size.
#include "blastmessage.h"
#include "fieldextractor.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>

using namespace feedscope;

namespace {

constexpr int kRounds = 9;

template <typename Pass>
double nsOf(int repeats, Pass pass)
{
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        for (int k = 0; k < repeats; ++k)
            pass();
        rounds.push_back(double(timer.nsecsElapsed()) / repeats);
    }
    std::nth_element(rounds.begin(), rounds.begin() + kRounds / 2, rounds.end());
    return rounds[kRounds / 2];
}

void measure(qsizetype bytes)
{
    Message message;
    message.payload = test::BlastMessage::json(bytes).replace("##########", "1000000042");
    FieldExtractor extractor({QStringLiteral("/seq"), QStringLiteral("/id"), QStringLiteral("/ts"),
                              QStringLiteral("/topic")});
    const int repeats = int(std::max<qsizetype>(2'000, 20'000'000 / bytes));
    quint64 sum = 0;
    const double ours =
        nsOf(repeats, [&] { sum += extractor.extract(message).sequence.value_or(0); });
    const double tree = nsOf(repeats / 40, [&] {
        const QJsonObject object = QJsonDocument::fromJson(message.payload).object();
        sum += quint64(object.value(QLatin1StringView("seq")).toInteger()) +
               quint64(object.value(QLatin1StringView("id")).toString().size()) +
               quint64(object.value(QLatin1StringView("topic")).toString().size());
    });
    std::printf("{\"bytes\":%lld,\"ns\":%.1f,\"qJsonDocumentNs\":%.1f,\"ratio\":%.1f,\"sum\":%d}\n",
                static_cast<long long>(message.payload.size()), ours, tree, tree / ours,
                int(sum % 10));
}

} // namespace

int main()
{
    for (const qsizetype bytes : {120, 1'000, 16'000})
        measure(bytes);
    return 0;
}
