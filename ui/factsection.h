// A titled block of label and value lines in the details pane; the lines are set as a whole and
// only what changed is touched.
// Thread: UI.
// Owner: DetailsPane.
// Source: screen 01 (details).
#pragma once

#include "theme.h"

#include <QLabel>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

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

    FactSection(const QString &title, Align values, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setTitle(const QString &title);
    void setVerdict(const QString &verdict, bool good);
    // An empty list hides the section.
    void setFacts(const QList<Fact> &facts);
    // Its values can be clicked, or focused and Enter pressed, to have them explained.
    void makeExplainable();
    QString text() const; // all of it, line by line, for Copy and for tests

signals:
    void explainWanted(const feedscope::Fact &line, const QRect &value); // global

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QLabel *label;
        QLabel *value;
    };
    Line addLine();
    void offerExplanation(QLabel *value);
    void dress(const Line &line);

    const Theme *m_theme = &Theme::light();
    Align m_align;
    QLabel *m_title;
    QLabel *m_verdict;
    bool m_good = true;
    bool m_explainable = false;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace feedscope
