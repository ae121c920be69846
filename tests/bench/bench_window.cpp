// The whole program with its window, measured from inside: bench_window --config FILE and either
// --count N (until so many messages were received) or --seconds S. Prints {"painted":..} at the
// first paint and one JSON line at the end: CPU from the first message on, memory and UI timer lag.
// With --typing it types into the search box meanwhile, and prints how long each key took until the
// table was painted with it.
#include "application.h"
#include "feedtable.h"
#include "freedmemory.h"
#include "intervalstats.h"
#include "processcpu.h"
#include "processstats.h"
#include "proxysettings.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QThread>
#include <cstdio>

using namespace feedscope;

namespace {

constexpr int kFrameMs = 16;
constexpr int kWarmUpMs = 1'000;

class Meter : public QObject
{
public:
    Meter(MainWindow &window, quint64 count, double seconds)
        : m_window(window)
        , m_count(count)
        , m_seconds(seconds)
    {
        m_clock.start();
        m_window.installEventFilter(this);
        m_frame.setTimerType(Qt::PreciseTimer);
        m_frame.setInterval(kFrameMs);
        connect(&m_frame, &QTimer::timeout, this, &Meter::frame);
        m_frame.start();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            std::printf("{\"painted\":%.1f}\n", double(m_clock.nsecsElapsed()) / 1e6);
            std::fflush(stdout);
        }
        return false;
    }

private:
    Counters sum() const
    {
        Counters all;
        for (const auto &feed : m_window.pump().latest()) {
            all.received += feed->counters.received;
            all.delivered += feed->counters.delivered;
            all.missing += feed->counters.missing;
            all.connected += feed->counters.connected;
        }
        return all;
    }

    void frame()
    {
        const qint64 now = m_clock.nsecsElapsed();
        const qint64 late = m_lastFrame ? now - *m_lastFrame - kFrameMs * 1'000'000 : 0;
        m_lastFrame = now;
        const Counters all = sum();
        if (!m_began) {
            // The start is over a while after the first feed is connected; a server that counts
            // waits longer than that.
            if (all.connected.count() > 0 && !m_connectedAt)
                m_connectedAt = now;
            if (m_connectedAt && now - *m_connectedAt > kWarmUpMs * 1'000'000LL)
                begin(all);
            return;
        }
        m_lag.add(Nanos(std::max<qint64>(0, late)));
        if (++m_frames % 60 == 0)
            sampleMemory();
        const bool over =
            m_count > 0 ? all.received >= m_count : double(now - m_began->at) / 1e9 >= m_seconds;
        // Nothing comes any more though some are missing: say so rather than wait for ever.
        if (all.received != m_lastReceived)
            m_lastNews = now;
        m_lastReceived = all.received;
        const bool stuck = m_count > 0 && now - m_lastNews > 20'000'000'000;
        if (over || stuck)
            finish(all);
    }

    void begin(const Counters &all)
    {
        m_began = Began{m_clock.nsecsElapsed(), test::processCpuNanos(), all.received};
        m_lastNews = m_began->at;
        m_rssFirst = m_rssMax = test::residentBytes();
    }

    void sampleMemory()
    {
        const qint64 now = test::residentBytes();
        m_rssMax = std::max(m_rssMax, now);
        // The ring fills first; what grows after a third of the time is a leak.
        if (m_count == 0 && !m_rssThird &&
            double(m_clock.nsecsElapsed() - m_began->at) / 1e9 > m_seconds / 3)
            m_rssThird = now;
    }

    void finish(const Counters &all)
    {
        m_frame.stop();
        sampleMemory();
        const auto ms = [](Nanos value) { return toSeconds(value) * 1e3; };
        const double wall = double(m_clock.nsecsElapsed() - m_began->at) / 1e9;
        const double cpu = double(test::processCpuNanos() - m_began->cpu);
        const quint64 received = all.received - m_began->received;
        std::printf(
            "{\"received\":%llu,\"delivered\":%llu,\"missing\":%llu,\"measured\":%llu,\"cpuNs\":%."
            "0f,"
            "\"seconds\":%.3f,\"lagP99\":%.2f,\"lagMax\":%.2f,"
            "\"rssFirst\":%lld,\"rssThird\":%lld,\"rssEnd\":%lld,\"rssMax\":%lld}\n",
            static_cast<unsigned long long>(all.received),
            static_cast<unsigned long long>(all.delivered),
            static_cast<unsigned long long>(all.missing), static_cast<unsigned long long>(received),
            cpu, wall, ms(m_lag.quantile(0.99)), ms(m_lag.max()),
            static_cast<long long>(m_rssFirst), static_cast<long long>(m_rssThird.value_or(-1)),
            static_cast<long long>(test::residentBytes()), static_cast<long long>(m_rssMax));
        std::fflush(stdout);
        QCoreApplication::quit();
    }

    struct Began
    {
        qint64 at;
        qint64 cpu;
        quint64 received;
    };

    MainWindow &m_window;
    const quint64 m_count;
    const double m_seconds;
    QElapsedTimer m_clock;
    QTimer m_frame;
    bool m_painted = false;
    std::optional<Began> m_began;
    std::optional<qint64> m_connectedAt;
    std::optional<qint64> m_lastFrame;
    qint64 m_lastNews = 0;
    quint64 m_lastReceived = 0;
    quint64 m_frames = 0;
    IntervalStats m_lag;
    qint64 m_rssFirst = 0;
    qint64 m_rssMax = 0;
    std::optional<qint64> m_rssThird;
};

// Types a word into the search box and takes it away again, key by key, for as long as it lives.
class Typist : public QObject
{
public:
    explicit Typist(MainWindow &window)
        : m_box(window.findChild<QLineEdit *>(QStringLiteral("search")))
        , m_table(window.findChild<FeedTable *>()->viewport())
    {
        m_clock.start();
        m_table->installEventFilter(this);
        m_keys.setInterval(kKeyMs);
        connect(&m_keys, &QTimer::timeout, this, &Typist::type);
        m_keys.start();
        connect(QThread::currentThread()->eventDispatcher(),
                &QAbstractEventDispatcher::aboutToBlock, this, [this] {
                    if (m_typedAt && m_painted)
                        m_took.add(Nanos(m_clock.nsecsElapsed() - *m_typedAt));
                    if (m_painted)
                        m_typedAt.reset();
                    m_painted = false;
                });
        connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
            const auto ms = [](Nanos value) { return toSeconds(value) * 1e3; };
            std::printf("{\"keys\":%llu,\"keyP50\":%.1f,\"keyP95\":%.1f,\"keyMax\":%.1f}\n",
                        static_cast<unsigned long long>(m_took.count()), ms(m_took.quantile(0.5)),
                        ms(m_took.quantile(0.95)), ms(m_took.max()));
            std::fflush(stdout);
        });
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || (event->type() == QEvent::Paint && m_typedAt);
        return false;
    }

private:
    static constexpr int kKeyMs = 150;

    void type()
    {
        if (m_typedAt)
            return; // the one before is not on the screen yet, and its time runs
        const QString word = QStringLiteral("feed-1");
        const bool back = m_key % (2 * word.size()) >= word.size();
        const QString text = back ? QString() : QString(word.at(m_key % word.size()));
        ++m_key;
        m_typedAt = m_clock.nsecsElapsed();
        const int key = back ? Qt::Key_Backspace : Qt::Key_A;
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(m_box, new QKeyEvent(type, key, Qt::NoModifier, text));
    }

    QLineEdit *m_box;
    QWidget *m_table;
    QElapsedTimer m_clock;
    QTimer m_keys;
    qsizetype m_key = 0;
    std::optional<qint64> m_typedAt;
    bool m_painted = false;
    IntervalStats m_took;
};

QString option(const QStringList &arguments, QLatin1StringView name)
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? QString() : arguments.value(at + 1);
}

} // namespace

int main(int argc, char **argv)
{
    keepFreedMemory(); // as the program does, too
    QCoreApplication::setApplicationName(QStringLiteral("feedscope-bench"));
    const QApplication application(argc, argv);
    useNoSystemProxy(); // as the program does: otherwise Qt's sockets are not buffered
    const QStringList arguments = QCoreApplication::arguments();
    DashboardOptions options;
    options.configFile = option(arguments, QLatin1StringView("--config"));
    options.theme = QStringLiteral("light");
    Application dashboard(options);
    if (const QString error = dashboard.start(); !error.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 1;
    }
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (!window)
            continue;
        if (const QString feed = option(arguments, QLatin1StringView("--select")); !feed.isEmpty())
            QTimer::singleShot(300, window, [window, feed] { window->selectFeed(FeedId{feed}); });
        if (arguments.contains(QLatin1StringView("--typing")))
            new Typist(*window);
        new Meter(*window, option(arguments, QLatin1StringView("--count")).toULongLong(),
                  option(arguments, QLatin1StringView("--seconds")).toDouble());
    }
    return QApplication::exec();
}
