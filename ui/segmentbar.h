// Buttons joined into one switch, of which exactly one is on: Live | History, 5 min to 24 h.
// Thread: UI.
// Owner: the widget it stands in.
// Source: screens 01 and 08.
#pragma once

#include <QButtonGroup>
#include <QList>
#include <QString>
#include <QWidget>

namespace feedscope {

class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    struct Segment
    {
        int id;
        QString text;
        QString spoken; // accessible name
    };

    explicit SegmentBar(const QList<Segment> &segments, QWidget *parent = nullptr);
    // Without a signal; an id that is none of them leaves all off.
    void setCurrent(int id);
    int current() const { return m_buttons.checkedId(); }
    // The buttons share the whole width.
    void fillWidth();
    void makeSmall(); // as the head of a pane has them
    QAbstractButton *button(int id) const { return m_buttons.button(id); }

signals:
    void chosen(int id); // by a person

private:
    QButtonGroup m_buttons;
};

} // namespace feedscope
