// The event log with its filter, copied and saved.
// Thread: UI; saving is on a thread of its own.
// Owner: the dashboard page, which shows tools() on the row of its tabs; the model outlives it.
// Errors: a file that cannot be written is a sentence that stays until the next save.
// Source: screen 03 (event log), ui-spec.md section 6 (Simulation).
#pragma once

#include "askfile.h"
#include "eventfilter.h"
#include "eventlogmodel.h"
#include "exportfile.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QTableView;
class QToolButton;
QT_END_NAMESPACE

namespace feedscope {

class LogCellDelegate;
class SearchBox;
class TableHeader;

class EventLogView : public QWidget
{
    Q_OBJECT

public:
    explicit EventLogView(EventLogModel &model, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setFilter(const QString &text) { m_filter.setText(text); }
    // The feed that "Selected feed only" means.
    void setSelectedFeed(const FeedId &feed);
    void setAskFile(AskFile ask) { m_ask = std::move(ask); }
    int shownRows() const { return m_filter.rowCount(); }
    QWidget *tools() { return m_tools; }
    const EventLogModel &model() const { return m_model; }
    QString result() const; // of the last save; empty: none

signals:
    void feedActivated(const feedscope::FeedId &feed);

private:
    void buildTools();
    void buildTable();
    void applyFeed();
    void copySelected() const;
    void save();

    EventLogModel &m_model;
    EventFilter m_filter;
    ExportFile m_export;
    AskFile m_ask;
    FeedId m_selectedFeed;
    QWidget *m_tools;
    SearchBox *m_text;
    QCheckBox *m_onlySelected;
    QCheckBox *m_simulated;
    QToolButton *m_save;
    QLabel *m_result;
    QTableView *m_table;
    TableHeader *m_header;
    LogCellDelegate *m_delegate;
};

} // namespace feedscope
