// The language of the window: the one asked for, else the system's, where there is a translation;
// else English, in which everything is written.
// Thread: UI, before any window exists.
// Owner: feedscopeDashboardMain(); the translator lives as long as the application.
// Errors: a language without a translation is English.
// Source: ui-spec.md (all texts through tr()).
#pragma once

#include <QCoreApplication>
#include <QString>

namespace feedscope {

// `language`: "de"; empty: the system's. True when a translation is in use.
bool installLanguage(QCoreApplication &application, const QString &language);

} // namespace feedscope
