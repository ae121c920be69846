// The head over the history of all feeds: which stretch it shows, an hour, a day, a week or a month,
// and the way back and forth.
// Thread: UI.
// Owner: the history page.
// Units: Instants; the stretch ends now, or earlier once a person went back.
// Errors: none.
// Source: screen 06.
#pragma once

#include "historystretch.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class ElidedLabel;
class SegmentBar;

class HistoryRange : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryRange(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // What is to be shown, and says so. Until a person chooses, an hour while nothing (`first`) is older
    // than that, then the day.
    TimeRange show(Instant first, const TimeAnchor &now);

signals:
    void changed();

private:
    void choose(HistoryLength length);
    void step(int by);

    HistoryLength m_length = HistoryLength::Hour;
    bool m_chosen = false;
    int m_back = 0; // whole lengths before now
    ElidedLabel *m_title;
    SegmentBar *m_lengths;
    QPushButton *m_earlier;
    QPushButton *m_later;
};

} // namespace feedscope
