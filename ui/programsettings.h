// What a person wants of the program beside its looks: whether it starts with the system, and the way
// to the network of feeds that have no settings of their own.
// Thread: UI; a value.
// Owner: the settings dialog writes it, the application acts on it.
// Errors: a stored value that means nothing is the default; problemOf() judges what was typed.
// Source: issue text (settings).
#pragma once

#include "feedconfig.h"
#include "settingsstore.h"

#include <QString>

namespace feedscope {

struct ProgramSettings
{
    bool autostart = false;
    QString proxy; // http:// or socks5://; empty: none
    QString ca;    // a PEM file; empty: the system's
    friend bool operator==(const ProgramSettings &, const ProgramSettings &) = default;
};

ProgramSettings readProgramSettings(const SettingsStore &store);
void writeProgramSettings(SettingsStore &store, const ProgramSettings &settings);
// A sentence; empty when they are fine.
QString problemOf(const ProgramSettings &settings);
// As they run: what they leave open is filled in; what is on this computer needs no proxy. What is
// saved stays without it.
QList<FeedConfig> withDefaults(QList<FeedConfig> feeds, const ProgramSettings &settings);

} // namespace feedscope
