#include "screenshot.h"

#include "console.h"
#include "dashboardpage.h"
#include "feedcharts.h"
#include "messageview.h"

#include <QAction>
#include <QCoreApplication>
#include <QTableView>
#include <QTimer>

namespace feedscope {

namespace {

constexpr Millis kDropLasts{6000};
constexpr Millis kDropBefore{24'000}; // the picture: time to reconnect and run on

FeedId stagedFeed()
{
    return {QStringLiteral("orders-eu")};
}

} // namespace

Screenshot::Screenshot(MainWindow &window, FeedControl &control, const ScreenshotOptions &options,
                       Staging staging)
    : m_window(window)
    , m_control(control)
    , m_options(options)
{
    QTimer::singleShot(options.after, this, &Screenshot::take);
    if (staging == Staging::WithADrop)
        QTimer::singleShot(std::max(Millis(0), options.after - kDropBefore), this,
                           &Screenshot::stage);
}

void Screenshot::stage()
{
    m_window.selectFeed(stagedFeed());
    if (m_options.of == QLatin1StringView("messages"))
        m_window.findChild<QAction *>(QStringLiteral("findMessage"))->trigger();
    if (m_options.after < kDropBefore)
        return;
    FaultSpec drop;
    drop.lasts = kDropLasts;
    m_control.setFault(stagedFeed(), drop);
}

QWidget *Screenshot::subject() const
{
    if (m_options.of == QLatin1StringView("charts"))
        return m_window.findChild<DashboardPage *>()->findChild<FeedCharts *>();
    if (m_options.of != QLatin1StringView("messages"))
        return &m_window;
    auto *messages = m_window.findChild<MessageView *>();
    // With one of them opened beside the list.
    messages->findChild<QTableView *>()->selectRow(2);
    return messages;
}

void Screenshot::take()
{
    if (subject()->grab().save(m_options.file, "PNG")) {
        QCoreApplication::exit(0);
        return;
    }
    printError(
        QStringLiteral("feedscope: The picture cannot be written to %1. Choose a folder that "
                       "exists and may be written to.")
            .arg(m_options.file));
    QCoreApplication::exit(1);
}

} // namespace feedscope
