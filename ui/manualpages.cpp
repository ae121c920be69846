#include "manualpages.h"

#include <QWidget>
#include <array>

// The resources live in this static library: without this they are not linked in. Outside any
// namespace, as Q_INIT_RESOURCE demands.
static void linkResources()
{
    Q_INIT_RESOURCE(manual);
}

namespace feedscope {

namespace {

struct Entry
{
    const char *pane; // its class
    QLatin1StringView page;
};

constexpr std::array<Entry, 15> kPages{{
    {"feedscope::StatusBanner", QLatin1StringView("banner")},
    {"feedscope::DetailsPane", QLatin1StringView("banner")},
    {"feedscope::Wallboard", QLatin1StringView("banner")},
    {"feedscope::FeedTable", QLatin1StringView("feeds")},
    {"feedscope::FirstRun", QLatin1StringView("feeds")},
    {"feedscope::FeedDialog", QLatin1StringView("feeds")},
    {"feedscope::FeedsDialog", QLatin1StringView("feeds")},
    {"feedscope::FeedPicker", QLatin1StringView("feeds")},
    {"feedscope::FeedCharts", QLatin1StringView("charts")},
    {"feedscope::HistoryPage", QLatin1StringView("charts")},
    {"feedscope::MessageView", QLatin1StringView("messages")},
    {"feedscope::EventLogView", QLatin1StringView("messages")},
    {"feedscope::BottomTabs", QLatin1StringView("messages")}, // the tools beside its tabs
    {"feedscope::ConfigProblemPage", QLatin1StringView("troubleshooting")},
    {"feedscope::MainStatusBar", QLatin1StringView("troubleshooting")},
}};

bool isA(const QWidget &widget, const char *wanted)
{
    for (const QMetaObject *meta = widget.metaObject(); meta; meta = meta->superClass()) {
        if (qstrcmp(meta->className(), wanted) == 0)
            return true;
    }
    return false;
}

} // namespace

QString manualPageOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const Entry &entry : kPages) {
            if (isA(*widget, entry.pane))
                return entry.page;
        }
    }
    return kManualContents;
}

QUrl manualUrl(const QString &page)
{
    linkResources();
    return QUrl(QStringLiteral("qrc:/manual/%1.html").arg(page));
}

} // namespace feedscope
