// A titled block of label and value lines in the details pane; the lines are set as a whole and
// only what changed is touched. It places its lines itself: in a QLayout, each new text of a label
// would have the whole pane laid out anew, ten times a second. Only another height does that here.
// Thread: UI.
// Owner: DetailsPane.
// Units: logical pixels.
// Source: screen 01 (details).
#pragma once

#include "theme.h"

#include <QLabel>
#include <QWidget>

namespace feedscope {

struct Fact
{
    QString label;
    QString value;
    bool alarming = false;
    bool welcome = false; // what came back
};

class FactSection : public QWidget
{
    Q_OBJECT

public:
    enum class Align { Left, Right };
    static constexpr int kPadding = 16;

    FactSection(const QString &title, Align values, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setTitle(const QString &title);
    // At the end of each line, where a scroll bar takes some of it.
    void setEndPadding(int pixels);
    void setVerdict(const QString &verdict, bool good);
    // An empty list hides the section.
    void setFacts(const QList<Fact> &facts);
    // Its values can be clicked, or focused and Enter pressed, to have them explained.
    void makeExplainable();
    QString text() const; // all of it, line by line, for Copy and for tests

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // of no width to speak of: what is too long is wrapped

signals:
    void explainWanted(const feedscope::Fact &line, const QRect &value); // global

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // What measuring a line gave is kept until one of its texts or the width is another.
    struct Line
    {
        QLabel *label;
        QLabel *value;
        bool isUsed = false;
        int labelWidth = 0;
        int valueWidth = 0;
        int height = 0;
        int measuredFor = -1; // the width left for the value; -1: not yet
    };
    void addLine();
    void offerExplanation(QLabel *value);
    void offerSelection(QLabel *value, bool isUnderPointer);
    void dress(Line &line);
    void measure(Line &line) const;
    bool say(Line &line, const Fact &fact); // true when it says something else than before
    void fit();
    int labelColumn(int inner) const;
    int lineHeight(Line &line, int label, int value) const;
    template <typename Put>
    int layOut(int width, Put put) const;
    void place();

    const Theme *m_theme = &Theme::light();
    Align m_align;
    QLabel *m_title;
    QLabel *m_verdict;
    bool m_good = true;
    bool m_explainable = false;
    int m_endPadding = kPadding;
    int m_height = -1;           // that was last asked for
    mutable QList<Line> m_lines; // asking for a height measures them
};

} // namespace feedscope
