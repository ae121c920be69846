// The dashboard under the banner: the table of feeds, and below it the selected feed with its
// charts, messages, event log and details.
// Thread: UI.
// Owner: the main window; model, proxy and log outlive it.
// Units: logical pixels.
// Errors: none.
// Source: ui-spec.md section 4.
#pragma once

#include "connectionlines.h"
#include "eventlogmodel.h"
#include "feedcharts.h"
#include "feedconfig.h"
#include "feedsortproxy.h"
#include "feedtablemodel.h"
#include "messagelog.h"
#include "theme.h"

#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace feedscope {

class BottomTabs;
class DetailsPane;
class EventLogView;
class FeedTable;
class MessageView;

class DashboardPage : public QWidget
{
    Q_OBJECT

public:
    using MessagesOf = std::function<std::shared_ptr<const MessageLog>(const FeedId &)>;

    using ConfigOf = std::function<std::shared_ptr<const FeedConfig>(const FeedId &)>;

    DashboardPage(FeedTableModel &model, FeedSortProxy &proxy, EventLogModel &log,
                  MessagesOf messagesOf, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // Where the fields of a feed's messages are.
    void setConfigOf(ConfigOf configOf) { m_configOf = std::move(configOf); }
    // What happened since the last beat.
    void note(const std::vector<FeedEvent> &events) { m_lines.append(events); }
    // Once a beat, after the models.
    void refresh(const QList<SnapshotBoard::Snapshot> &feeds, Instant now);
    FeedTable &table() { return *m_table; }
    DetailsPane &details() { return *m_details; }
    FeedCharts &charts() { return *m_charts; }
    MessageView &messages() { return *m_messages; }

    // The panes in the order of F6.
    QList<QWidget *> panes() const;
    QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &state);
    void resetLayout();
    void focusMessageFilter(); // where messages are shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // Until a person moves a splitter, the table is as high as its rows need and the rest allows,
    // and the tabs are as high as the spec has them.
    enum class Height { Automatic, Chosen };

    QWidget *makeLower();
    void fitTable();
    void fitTabs();
    void placeDetails(); // beside the charts, or where that is too narrow, a tab
    void showMessages(const SnapshotBoard::Snapshot &selected, Instant now);

    FeedTableModel &m_model;
    MessagesOf m_messagesOf;
    ConfigOf m_configOf;
    ConnectionLines m_lines;
    FeedTable *m_table;
    FeedCharts *m_charts;
    BottomTabs *m_tabs;
    MessageView *m_messages;
    EventLogView *m_log;
    DetailsPane *m_details;
    QWidget *m_detailsTab; // holds the details where they are a tab
    QWidget *m_below;      // of the table
    QSplitter *m_split;
    QSplitter *m_lower; // charts above tabs
    const Theme *m_theme = &Theme::light();
    Height m_tableHeight = Height::Automatic;
    Height m_tabsHeight = Height::Automatic;
};

} // namespace feedscope
