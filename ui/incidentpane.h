// The report on one incident, to read and to take along: as a picture with the charts, as rows, as
// text. A note can be added; it goes with what is saved.
// Thread: UI.
// Owner: the history page.
// Errors: a file that cannot be written is said under the report; nothing is left half written.
// Source: ui-spec.md section 6 (History), screen 06 (incident report).
#pragma once

#include "askfile.h"
#include "exportfile.h"
#include "incidentreport.h"
#include "theme.h"

#include <QTimer>
#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QTextDocument;
QT_END_NAMESPACE

namespace feedscope {

class ElidedLabel;

class IncidentPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 440;
    static constexpr int kNarrow = 304; // where the window is

    explicit IncidentPane(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // None: there is nothing to report on.
    void setIncident(std::optional<Incident> incident);
    const IncidentReport &report() const { return m_report; }
    QString text() const; // as it is read
    // What is above the report in the picture.
    void setPictureOf(QWidget *charts) { m_charts = charts; }
    void setAskFile(AskFile ask) { m_ask = std::move(ask); } // empty: dialogs
    QImage picture() const;                                  // twice the size, charts and report

signals:
    // A person wrote a note; comes a moment after the last key, or when another incident is shown.
    void noteWritten(const feedscope::OutageKey &outage, const QString &note);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int kNoteCalm = 800; // ms

    QPushButton *makeButton(const char *name, const QString &text, const QString &spoken);
    void fitButtons(); // without pictures where there is no room
    QString html() const;
    QString factsHtml() const;
    QString stepsHtml() const;
    void addDiscs(QTextDocument &document) const; // the numbers of the steps
    void ask(const QString &suffix, const QString &filter,
             std::function<void(const QString &)> chosen);
    void savePicture();
    void saveRows();
    void saveText();
    void say(const QString &path, const QString &error);
    void tellNote(); // if there is something to tell
    void sendNote();
    bool isSame(const std::optional<Incident> &other) const;

    const Theme *m_theme = &Theme::light();
    std::optional<Incident> m_incident;
    IncidentReport m_report;
    QString m_shown;   // in m_text
    QTimer m_noteCalm; // runs while there is something to tell
    QWidget *m_charts = nullptr;
    AskFile m_ask;
    ExportFile m_export;
    ElidedLabel *m_title;
    QPushButton *m_png;
    QPushButton *m_csv;
    QPushButton *m_markdown;
    QTextBrowser *m_text;
    QLineEdit *m_note;
    QLabel *m_result;
};

} // namespace feedscope
