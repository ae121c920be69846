// The head over the history of all feeds: which stretch it shows, an hour, a day or a week, and the
// way back and forth.
// Thread: UI.
// Owner: the history page.
// Units: Instants; the stretch ends now, or earlier once a person went back.
// Errors: none.
// Source: screen 06.
#pragma once

#include "skylinegeometry.h"
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
    // `first`: where the record begins. Until a person chooses, the shortest that holds it all.
    TimeRange range(Instant first, Instant now);
    void show(const QString &text); // which stretch it is

signals:
    void changed();

private:
    void choose(Millis length);
    void step(int by);

    Millis m_length;
    bool m_chosen = false;
    int m_back = 0; // whole lengths before now
    ElidedLabel *m_title;
    SegmentBar *m_lengths;
    QPushButton *m_earlier;
    QPushButton *m_later;
};

} // namespace feedscope
