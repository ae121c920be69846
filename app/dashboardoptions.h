// The dashboard's own options: which feeds, which theme, and the screenshot mode that shows the
// window for a while, saves it as a picture and quits. Pure. Thread: any. Units: sizes in logical
// pixels, 1024x640 to 7680x4320; seconds above 0. Errors: parseDashboardOptions() says what was
// found and what is allowed. Source: CONTRACT.md section 1, ui-spec.md section 4 (smallest window).
#pragma once

#include "instant.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace feedscope {

struct ScreenshotOptions
{
    QString file; // a PNG file
    QString of;   // "window", "charts" or "messages"; empty: the window
    Millis after{5000};
};

struct DashboardOptions
{
    bool demo = false;
    QString configFile;    // empty: the saved feeds
    bool isOpened = false; // the file was named without --config
    QString address;       // of a feed to add; empty: none
    QString scenario;      // a scenario file to show; empty: none
    QString theme;         // "light", "dark", "system"; empty: as it was chosen before
    QSize size;            // invalid: as it was before
    int textPercent = 0;   // 100, 125 or 150; 0: as it was chosen before
    QString language;      // "de"; empty: the system's
    std::optional<ScreenshotOptions> screenshot;
    QString error; // not empty: a usage error, everything else is meaningless
};

// `arguments` without the program's name. An unknown word is reported in `unknownWord`.
DashboardOptions parseDashboardOptions(const QStringList &arguments, QString *unknownWord);
// A file that is opened by its name alone may be a scenario: then the dashboard shows the saved feeds
// and it. Reads the file; a file that cannot be read stays the config file, whose page says why.
DashboardOptions withOpenedFile(DashboardOptions options);
// The lines of `feedscope --help` about them.
QString dashboardOptionsHelp();

} // namespace feedscope
