// What is shown when no feed is configured: how to see it work, and how to add the first feed.
// Thread: UI.
// Owner: the main window.
// Source: screen 05.
#pragma once

#include "pasteresult.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class PasteBox;
class SkylineSample;

class FirstRun : public QWidget
{
    Q_OBJECT

public:
    // `configFile`: where feeds can be written down; empty: not said. `canAdd`: feeds can be added
    // here.
    explicit FirstRun(const QString &configFile, bool canAdd, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setConfigFile(const QString &configFile);
    // The focus goes where a person begins who only wants to look.
    void focusStart();
    PasteBox &paste() { return *m_paste; }

signals:
    void demoRequested();
    void addRequested(const feedscope::PasteResult &pasted);
    void fillInRequested();

private:
    QFrame *makeCard(const QString &title, const QString &text);
    QFrame *makeDemoCard();
    QGridLayout *makeDemoFacts(QWidget *card);
    QFrame *makeAddCard();
    QWidget *makeLegend();

    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_file;
    QList<QLabel *> m_cardTitles;
    QList<std::pair<QLabel *, int>> m_shapes; // a DisplayState each; -1: simulated
    SkylineSample *m_sample;
    PasteBox *m_paste;
    QPushButton *m_add;
    QPushButton *m_start = nullptr;
};

} // namespace feedscope
