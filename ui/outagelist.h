// The list beside the history: which outages are shown (of which feed, how far back, simulated ones or
// not), how many, the lines themselves, and how it stands with their record.
// Thread: UI.
// Owner: the history page; archive and model outlive it.
// Units: logical pixels.
// Errors: nothing to show, and a record that cannot be read or written, are said in words.
// Source: ui-spec.md sections 6 (History) and 9, screen 06 (outages).
#pragma once

#include "outagelinemodel.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace feedscope {

class OutageDelegate;

class OutageList : public QWidget
{
    Q_OBJECT

public:
    explicit OutageList(OutageModel &model, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setArchive(const OutageArchive *archive) { m_archive = archive; }
    // By name; the choice stays what it was.
    void setFeeds(const QList<SnapshotBoard::Snapshot> &feeds);
    void showFeed(const FeedId &feed); // empty: all
    void say();                        // what is not in the lines
    // The line of this row, opened if it is inside a joint one that stands for another.
    void select(int row);
    void selectFirst();
    void clearSelection();
    OutageLineModel &lines() { return m_lines; }
    QTableView &table() { return *m_table; }

signals:
    void selected(int row);  // of the model
    void activated(int row); // show that moment on the Live page

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChoices();
    void buildTable();
    void fitRows();
    void fitChoices(); // beside each other, or in a narrow list below each other
    void choosePeriod(int at);
    void sayCondition();
    QString emptyText() const;
    void toggle(int line);

    OutageModel &m_model;
    OutageLineModel m_lines;
    const OutageArchive *m_archive = nullptr;
    const Theme *m_theme = &Theme::light();
    std::optional<std::pair<FeedId, std::pair<Instant, quint64>>> m_selected; // the row told last
    QHBoxLayout *m_head;
    QBoxLayout *m_choices;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_simulated;
    QComboBox *m_feeds;
    QComboBox *m_periods;
    QLabel *m_condition;
    QTableView *m_table;
    QLabel *m_empty;
    OutageDelegate *m_delegate;
};

} // namespace feedscope
