// Which feed or feeds a fault is for, and for how long.
// Thread: UI.
// Owner: the panel.
// Units: the longest choice, "Until I stop", is an hour: FaultSpec::kLongest.
// Source: screen 03.
#pragma once

#include "feedid.h"
#include "instant.h"
#include "theme.h"

#include <QList>
#include <QWidget>
#include <utility>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class SegmentBar;

class FaultTarget : public QWidget
{
    Q_OBJECT

public:
    explicit FaultTarget(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // Ids and names; the chosen one stays chosen as long as it is there.
    void setFeeds(const QList<std::pair<FeedId, QString>> &feeds);
    bool setFeed(const FeedId &feed); // without a signal; false, and ignored: it is not there
    // All of them, or the chosen one; empty when there is none.
    QList<FeedId> feeds() const;
    bool isAll() const;
    QString feedName() const; // of the chosen one
    Millis lasts() const;

signals:
    void targetChanged();
    void lastsChanged();

private:
    QLabel *addLine(const QString &text, const QList<QWidget *> &parts);

    const Theme *m_theme = &Theme::light();
    QList<std::pair<FeedId, QString>> m_feeds;
    SegmentBar *m_scope;
    QComboBox *m_feed;
    SegmentBar *m_lasts;
    QList<QLabel *> m_labels;
};

} // namespace feedscope
