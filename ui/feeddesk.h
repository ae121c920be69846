// Everything a person does to the list of feeds in the window: add, paste, drop, edit, duplicate,
// delete and undo, arrange, import and export. It has the actions and dialogs; FeedLibrary does the
// work.
// Thread: UI.
// Owner: the main window; the library outlives it.
// Errors: a dialog keeps what was typed and says why it was not saved; the rest says so in the notice
//   bar.
// Source: screens 04 and 05; ui-spec.md sections 6 and 7.
#pragma once

#include "connectiontest.h"
#include "feedlibrary.h"
#include "pasteresult.h"
#include "theme.h"

#include <QAction>
#include <QObject>
#include <QPointer>
#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
class QMimeData;
class QWidget;
QT_END_NAMESPACE

namespace feedscope {

class FeedDialog;
class FeedDraft;
class FeedsDialog;
class NoticeBar;

class FeedDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget &window;
        FeedLibrary &library;
        NoticeBar &notices;
        MakeConnectionTest makeTest;
        std::function<FeedId()> selected;
    };

    explicit FeedDesk(Parts parts);
    ~FeedDesk() override;

    void setTheme(const Theme &theme);
    void fillFeedsMenu(QMenu &menu);
    void fillFileMenu(QMenu &menu);
    QAction &addAction() { return *m_add; }
    void update(); // which actions make sense now

    void addFeed();
    void addPasted(const PasteResult &pasted);
    void addText(const QString &text);
    bool canTake(const QMimeData &data) const;
    void take(const QMimeData &data);
    void edit(const FeedId &feed);
    // The list changed: dialogs that show it follow.
    void refresh();

private:
    QAction *make(const char *name, const QString &text, const QKeySequence &keys,
                  void (FeedDesk::*what)());
    FeedDialog *open(const QString &title, const QString &action, const FeedDraft &draft,
                     const FeedId &before);
    void place(QWidget &dialog) const;
    void save(FeedDialog *dialog, const FeedId &before, const FeedConfig &config,
              const QByteArray &token);
    void addAll(const QList<PastedFeed> &feeds);
    void addNext(QList<PastedFeed> feeds, qsizetype added, const QString &note);
    void apply(const QList<FeedConfig> &feeds, const QString &done);
    void editSelected();
    void duplicateSelected();
    void duplicate(const FeedId &feed);
    void deleteSelected();
    void remove(const FeedId &feed);
    void undo();
    void toggleSelected();
    void arrange();
    void paste();
    void importFile();
    void readFile(const QString &path);
    void exportFile();
    void writeFile(const QString &path);

    Parts m_parts;
    const Theme *m_theme = &Theme::light();
    QAction *m_add;
    QAction *m_paste;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_toggle;
    QAction *m_delete;
    QAction *m_undo;
    QAction *m_arrange;
    QAction *m_import;
    QAction *m_export;
    QPointer<FeedsDialog> m_feedsDialog;
    QPointer<FeedDialog> m_dialog;
    std::optional<FeedConfig> m_deleted;
    qsizetype m_deletedAt = 0;
};

} // namespace feedscope
