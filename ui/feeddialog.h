// Add, edit or duplicate a feed: every field of its configuration, judged while it is typed, and a
// test of the connection beside it. It asks; who owns the feeds saves.
// Thread: UI.
// Owner: the main window; it deletes itself when closed. Modeless: the banner is never covered.
// Errors: each field says what is wrong with it and how to fix it; a save that failed says why and
//   the dialog stays, with everything that was typed.
// Source: screen 04; ui-spec.md section 6 (Feed dialog).
#pragma once

#include "connectiontest.h"
#include "draftform.h"
#include "pasteresult.h"
#include "theme.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

class BackoffPreview;
class HerdChart;
class HeaderTable;
class LadderList;
class SegmentBar;
class SignInForm;
class SubscribeList;
class TestPanel;

class FeedDialog : public QDialog
{
    Q_OBJECT

public:
    struct Purpose
    {
        QString title;  // "Add feed"
        QString action; // "Add feed", "Save"
        QStringList otherIds;
    };

    FeedDialog(Purpose purpose, const FeedDraft &draft, MakeConnectionTest makeTest,
               QWidget *parent = nullptr);
    ~FeedDialog() override;

    void setTheme(const Theme &theme);
    FeedDraft draft() const;
    TestPanel &test() { return *m_test; }
    // How the draft came about, above the first field; rich text.
    void setSummary(const QString &html);
    // What became of saveWanted(): empty closes the dialog.
    void saved(const QString &problem);
    void reject() override;

signals:
    void saveWanted(const feedscope::FeedConfig &config, const QByteArray &token);

private:
    QScrollArea *makeColumn(QVBoxLayout *&column);
    void buildAddress(QVBoxLayout &column);
    void buildMessages(QVBoxLayout &column);
    void buildTiming(QVBoxLayout &column);
    void buildMore(QVBoxLayout &left, QVBoxLayout &middle);
    QWidget *makeRightColumn();
    QWidget *buildFooter();
    void load(const FeedDraft &draft);
    void take(const PasteResult &pasted);
    void judge();
    void showFound();
    void startTest();
    void offer(const QString &pointer);
    void save();
    void sayBelow(const QString &text, const QColor &ink);

    const Purpose m_purpose;
    FeedDraft m_before;
    FeedDraft::Outcome m_outcome;
    DraftForm m_form;
    const Theme *m_theme = &Theme::light();
    SegmentBar *m_transport = nullptr;
    QLabel *m_transportHint = nullptr;
    QWidget *m_ladderPart = nullptr;
    LadderList *m_ladder = nullptr;
    HeaderTable *m_headers = nullptr;
    SignInForm *m_signIn = nullptr;
    SubscribeList *m_subscribe = nullptr;
    BackoffPreview *m_backoff = nullptr;
    HerdChart *m_herd = nullptr;
    QLabel *m_givesUp = nullptr;
    QHash<QString, QLabel *> m_found; // by field
    TestPanel *m_test;
    QPushButton *m_problems = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_failure = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false; // who owns the feeds has not answered yet
};

} // namespace feedscope
