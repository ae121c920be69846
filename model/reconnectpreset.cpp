#include "reconnectpreset.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace feedscope {

namespace {

using P = ReconnectPreset;

struct Entry
{
    P preset;
    const char *name;
    const char *title;
    int retries; // 0: no end
};

constexpr std::array kEntries{
    Entry{P::EventSource, "eventsource", "EventSource of browsers", 0},
    Entry{P::SocketIo, "socket.io", "socket.io-client 4", 0},
    Entry{P::ReconnectingWebSocket, "reconnecting-websocket", "reconnecting-websocket 4", 0},
    Entry{P::SignalR, "signalr", "SignalR (JavaScript) 9", 4},
    Entry{P::GraphqlWs, "graphql-ws", "graphql-ws 6", 5},
    Entry{P::Phoenix, "phoenix", "Phoenix 1.8", 0},
    Entry{P::Centrifuge, "centrifuge", "centrifuge-js 5", 0},
};

const Entry &entryOf(P preset)
{
    return *std::find_if(kEntries.begin(), kEntries.end(),
                         [preset](const Entry &entry) { return entry.preset == preset; });
}

// Growth beyond any cap is of no interest, and infinity is no number of milliseconds.
double grown(double base, double factor, int attempt)
{
    return base * std::pow(factor, std::clamp(attempt, 0, 60));
}

template <size_t N>
double listed(const std::array<double, N> &waits, int attempt, double after)
{
    return attempt < int(N) ? waits[size_t(std::max(attempt, 0))] : after;
}

double socketIo(int attempt, double draw)
{
    const double wait = grown(1'000, 2, attempt);
    const double deviation = std::floor(draw * 0.5 * wait);
    const bool shorter = (int(std::floor(draw * 10)) & 1) == 0;
    return std::min(shorter ? wait - deviation : wait + deviation, 5'000.0);
}

double waitMs(P preset, Millis base, int attempt, double draw)
{
    switch (preset) {
    case P::EventSource:
        return double(base.count());
    case P::SocketIo:
        return socketIo(attempt, draw);
    case P::ReconnectingWebSocket:
        return std::min(grown(1'000 + draw * 4'000, 1.3, attempt), 10'000.0);
    case P::SignalR:
        return listed<4>({0, 2'000, 10'000, 30'000}, attempt, 30'000);
    case P::GraphqlWs:
        return grown(1'000, 2, std::min(attempt, 20)) + std::floor(300 + draw * 2'700);
    case P::Phoenix:
        return listed<9>({10, 50, 100, 150, 200, 250, 500, 1'000, 2'000}, attempt, 5'000);
    case P::Centrifuge:
        return std::min(500 + std::floor(draw * std::min(grown(500, 2, attempt), 20'000.0)),
                        20'000.0);
    }
    Q_UNREACHABLE();
}

Millis rounded(double ms)
{
    return Millis(static_cast<Millis::rep>(ms));
}

} // namespace

const QList<ReconnectPreset> &reconnectPresets()
{
    static const QList<ReconnectPreset> kAll{P::EventSource, P::SocketIo,  P::ReconnectingWebSocket,
                                             P::SignalR,     P::GraphqlWs, P::Phoenix,
                                             P::Centrifuge};
    return kAll;
}

QString presetName(ReconnectPreset preset)
{
    return QLatin1StringView(entryOf(preset).name);
}

QString presetTitle(ReconnectPreset preset)
{
    return QLatin1StringView(entryOf(preset).title);
}

std::optional<ReconnectPreset> presetFromName(const QString &name)
{
    for (const Entry &entry : kEntries) {
        if (name == QLatin1StringView(entry.name))
            return entry.preset;
    }
    return std::nullopt;
}

Millis presetWait(ReconnectPreset preset, Millis base, int attempt, double draw)
{
    return rounded(waitMs(preset, base, attempt, draw));
}

WaitBand presetBand(ReconnectPreset preset, Millis base, int attempt)
{
    if (preset == P::SocketIo) {
        // The sign of its deviation follows the tenth that the draw falls into: the least is just
        // below nine tenths of it, the most just below one.
        const double wait = grown(1'000, 2, attempt);
        return {rounded(std::min(wait * 0.55, 5'000.0)), rounded(std::min(wait * 1.5, 5'000.0))};
    }
    return {presetWait(preset, base, attempt, 0), presetWait(preset, base, attempt, 1)};
}

int presetRetries(ReconnectPreset preset)
{
    return entryOf(preset).retries;
}

bool presetDrawsOnce(ReconnectPreset preset)
{
    return preset == P::ReconnectingWebSocket;
}

} // namespace feedscope
