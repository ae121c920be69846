// The same file with the same seed, twice and at the same time: the same states, attempts and
// ledger entries, for faults of every way to fail on every transport.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <map>

namespace {

constexpr int kPatienceMs = 60'000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

struct Case
{
    const char *name;
    const char *fault;
};

constexpr std::array kCases{
    Case{"drop", "{\"kind\": \"network-drop\", \"for\": \"700ms\"}"},
    Case{"reset", "{\"kind\": \"reset\"}"},
    Case{"close", "{\"kind\": \"close\", \"code\": 4555}"},
    Case{"refuse", "{\"kind\": \"refuse\", \"for\": \"700ms\"}"},
    Case{"dns", "{\"kind\": \"dns\", \"for\": \"700ms\"}"},
    Case{"http", "{\"kind\": \"http\", \"status\": 503, \"for\": \"700ms\"}"},
    // Ends between a hit and the next, 150 ms from either.
    Case{"lost", "{\"kind\": \"drop\", \"every\": 5, \"for\": \"1250ms\"}"},
    Case{"twice", "{\"kind\": \"duplicate\", \"every\": 5, \"for\": \"1250ms\"}"},
};

// Every case on every transport but poll, whose samples depend on when it asks.
QByteArray scenario()
{
    QByteArrayList feeds;
    QByteArrayList steps;
    constexpr std::array kTransports{std::pair{"websocket", "ws"}, std::pair{"sse", "sse"},
                                     std::pair{"long-poll", "long-poll"}};
    for (const auto &[name, fault] : kCases) {
        QByteArrayList ids;
        for (const auto &[transport, path] : kTransports) {
            const QByteArray id = QByteArray(name) + '-' + transport;
            feeds.append("{\"id\": \"" + id + "\", \"url\": \"lab:/" + path +
                         "\", \"transport\": \"" + transport +
                         "\", \"fields\": {\"sequence\": \"/seq\"}, \"backoff\": {\"base\": " +
                         "\"300ms\"}}");
            ids.append('"' + id + '"');
        }
        steps.append(QByteArray("{\"at\": \"1s\", \"fault\": ") + QByteArray(fault).chopped(1) +
                     ", \"feeds\": [" + ids.join(',') + "]}}");
    }
    return "{\"version\": 1, \"name\": \"repeat\", \"seed\": 17, \"duration\": \"4s\", \"lab\": "
           "{\"rate\": 10, "
           "\"replay\": 500}, \"feeds\": [" +
           feeds.join(',') + "], \"steps\": [" + steps.join(',') +
           "], \"expect\": [{\"unaccounted\": 0}]}";
}

// What one feed went through, in order: feeds run side by side and may overtake each other.
std::map<QString, QStringList> byFeed(const QJsonArray &sequence)
{
    std::map<QString, QStringList> feeds;
    for (const QJsonValue &entry : sequence) {
        const QString line = entry.toString();
        feeds[line.section(u' ', 0, 0)].append(line);
    }
    return feeds;
}

} // namespace

class TestRepeatedFaults : public QObject
{
    Q_OBJECT

private slots:
    void sameFileAndSeedGiveTheSameSequence()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(s("repeat.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(scenario());
        file.close();
        std::array<QProcess, 2> runs;
        for (size_t i = 0; i < runs.size(); ++i)
            runs[i].start(qEnvironmentVariable("FEEDSCOPE_BIN"),
                          {s("run"), file.fileName(), s("--json"), result(folder, i)});
        std::array<QJsonArray, 2> sequences;
        for (size_t i = 0; i < runs.size(); ++i) {
            QVERIFY(runs[i].waitForFinished(kPatienceMs));
            QVERIFY2(runs[i].exitCode() == 0,
                     runs[i].readAllStandardOutput() + runs[i].readAllStandardError());
            sequences[i] = sequenceOf(result(folder, i));
        }
        const auto first = byFeed(sequences[0]);
        const auto second = byFeed(sequences[1]);
        QVERIFY(first.size() >= kCases.size() * 3);
        for (const auto &[feed, lines] : first)
            QVERIFY2(second.at(feed) == lines, qPrintable(lines.join(u'\n') + s("\nbut then\n") +
                                                          second.at(feed).join(u'\n')));
    }

private:
    static QString result(const QTemporaryDir &folder, size_t i)
    {
        return folder.filePath(QStringLiteral("result%1.json").arg(i));
    }
    static QJsonArray sequenceOf(const QString &path)
    {
        QFile json(path);
        if (!json.open(QIODevice::ReadOnly))
            return {};
        const QJsonArray scenarios =
            QJsonDocument::fromJson(json.readAll()).object().value(s("scenarios")).toArray();
        const QJsonArray runs = scenarios.at(0).toObject().value(s("runs")).toArray();
        return runs.at(0).toObject().value(s("sequence")).toArray();
    }
};

QTEST_GUILESS_MAIN(TestRepeatedFaults)
#include "tst_repeatedfaults.moc"
