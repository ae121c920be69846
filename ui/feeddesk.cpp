#include "feeddesk.h"

#include "feeddialog.h"
#include "feeddraft.h"
#include "feedlistedit.h"
#include "feedpicker.h"
#include "feedsdialog.h"
#include "lineicon.h"
#include "noticebar.h"
#include "pastebox.h"
#include "pasteparser.h"
#include "testpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace feedscope {

FeedDesk::FeedDesk(Parts parts)
    : QObject(&parts.window)
    , m_parts(std::move(parts))
    , m_add(make("addFeed", tr("Add feed"), QKeySequence::New, &FeedDesk::addFeed))
    , m_paste(make("pasteFeed", tr("Add from clipboard"), QKeySequence::Paste, &FeedDesk::paste))
    , m_edit(make("editFeed", tr("Edit feed"), Qt::CTRL | Qt::Key_E, &FeedDesk::editSelected))
    , m_duplicate(make("duplicateFeed", tr("Duplicate feed"), {}, &FeedDesk::duplicateSelected))
    , m_toggle(make("toggleFeed", tr("Disable feed"), {}, &FeedDesk::toggleSelected))
    , m_delete(make("deleteFeed", tr("Delete feed"), {}, &FeedDesk::deleteSelected))
    , m_undo(make("undoDelete", tr("Undo delete"), QKeySequence::Undo, &FeedDesk::undo))
    , m_arrange(make("arrangeFeeds", tr("Arrange feeds"), {}, &FeedDesk::arrange))
    , m_import(make("importFeeds", tr("Import feeds"), QKeySequence::Open, &FeedDesk::importFile))
    , m_export(make("exportFeeds", tr("Export feeds"), {}, &FeedDesk::exportFile))
{
    update();
}

FeedDesk::~FeedDesk() = default;

QAction *FeedDesk::make(const char *name, const QString &text, const QKeySequence &keys,
                        void (FeedDesk::*what)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, what);
    return action;
}

// Before what is there already.
static void putFirst(QMenu &menu, const QList<QAction *> &actions)
{
    QAction *first = menu.actions().value(0);
    menu.insertActions(first, actions);
    menu.insertSeparator(first);
}

void FeedDesk::fillFeedsMenu(QMenu &menu)
{
    putFirst(menu, {m_add, m_paste, m_edit, m_duplicate, m_toggle, m_delete, m_undo, m_arrange});
}

void FeedDesk::fillFileMenu(QMenu &menu)
{
    putFirst(menu, {m_import, m_export});
}

void FeedDesk::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_add->setIcon(lineIcon(QStringLiteral("plus"), toolbarIconColours(theme)));
    if (m_dialog)
        m_dialog->setTheme(theme);
}

void FeedDesk::update()
{
    const QList<FeedConfig> feeds = m_parts.library.feeds();
    const qsizetype at = m_parts.selected ? indexOf(feeds, m_parts.selected()) : -1;
    for (QAction *action : {m_edit, m_duplicate, m_toggle, m_delete})
        action->setEnabled(at >= 0);
    const QString toggle =
        at >= 0 && !feeds.at(at).enabled ? tr("Enable feed") : tr("Disable feed");
    if (m_toggle->text() != toggle)
        m_toggle->setText(toggle);
    m_undo->setEnabled(m_deleted.has_value());
    m_arrange->setEnabled(!feeds.isEmpty());
    m_export->setEnabled(!feeds.isEmpty());
}

// Below the banner, which nothing covers; a window frame is about as high as kFrame.
void FeedDesk::place(QWidget &dialog) const
{
    constexpr int kFrame = 28;
    const QWidget *page = m_parts.notices.parentWidget();
    const QPoint top = page->mapToGlobal(QPoint(0, 0));
    const int room = std::max(dialog.minimumSizeHint().height(), page->height() - kFrame);
    dialog.resize(std::min(dialog.width(), std::max(page->width(), 1)),
                  std::min(dialog.height(), room));
    dialog.move(top.x() + std::max(0, (page->width() - dialog.width()) / 2), top.y());
}

FeedDialog *FeedDesk::open(const QString &title, const QString &action, const FeedDraft &draft,
                           const FeedId &before)
{
    if (m_dialog) {
        // One at a time: what is being typed there must not get lost behind another.
        m_dialog->raise();
        m_dialog->activateWindow();
        return nullptr;
    }
    QStringList others = idsOf(m_parts.library.feeds());
    others.removeAll(before.value);
    m_dialog = new FeedDialog({title, action, others}, draft, m_parts.makeTest, &m_parts.window);
    m_dialog->setTheme(*m_theme);
    connect(m_dialog, &FeedDialog::saveWanted, this,
            [this, before, dialog = m_dialog.data()](const FeedConfig &config,
                                                     const QByteArray &token) {
                save(dialog, before, config, token);
            });
    place(*m_dialog);
    m_dialog->show();
    return m_dialog;
}

void FeedDesk::save(FeedDialog *dialog, const FeedId &before, const FeedConfig &config,
                    const QByteArray &token)
{
    m_parts.library.put(
        before, config, token,
        [this, guard = QPointer(dialog), config, before](const FeedLibrary::Outcome &outcome) {
            if (guard)
                guard->saved(outcome.problem);
            else if (!outcome.problem.isEmpty())
                m_parts.notices.say(outcome.problem, NoticeBar::Weight::Problem);
            if (!outcome.problem.isEmpty())
                return;
            const QString done = before.value.isEmpty() ? tr("%1 is added.") : tr("%1 is saved.");
            m_parts.notices.say((done.arg(config.displayName()) + u' ' + outcome.note).trimmed());
        });
}

void FeedDesk::addFeed()
{
    FeedConfig fresh;
    fresh.url = QUrl();
    open(tr("Add feed"), tr("Add feed"), FeedDraft(fresh), {});
}

void FeedDesk::addPasted(const PasteResult &pasted)
{
    if (!pasted.ok()) {
        m_parts.notices.say(pasted.problem.isEmpty() ? tr("There is no text to read a feed from.")
                                                     : pasted.problem,
                            NoticeBar::Weight::Problem);
        return;
    }
    if (pasted.feeds.size() > 1) {
        auto *picker = new FeedPicker(pasted, *m_theme, &m_parts.window);
        connect(picker, &FeedPicker::picked, this, &FeedDesk::addAll);
        picker->show();
        return;
    }
    const PastedFeed &feed = pasted.feeds.first();
    FeedConfig config = feed.config;
    config.id.value = freeId(config.id.value, idsOf(m_parts.library.feeds()));
    if (config.name.isEmpty())
        config.name = config.id.value;
    FeedDraft draft(config);
    draft.typedToken = feed.secret;
    if (FeedDialog *dialog = open(tr("Add feed"), tr("Add feed"), draft, {}))
        dialog->setSummary(pasteSummary(pasted, *m_theme));
}

void FeedDesk::addText(const QString &text)
{
    addPasted(parsePaste(text));
}

void FeedDesk::addAll(const QList<PastedFeed> &feeds)
{
    addNext(feeds, 0, {});
}

// One after the other, since each token has to be kept before its feed is.
void FeedDesk::addNext(QList<PastedFeed> feeds, qsizetype added, const QString &note)
{
    if (feeds.isEmpty()) {
        m_parts.notices.say((tr("%n feed(s) added.", nullptr, int(added)) + u' ' + note).trimmed());
        return;
    }
    PastedFeed next = feeds.takeFirst();
    const QString wanted = next.config.id.value;
    next.config.id.value = freeId(wanted, idsOf(m_parts.library.feeds()));
    auto &token = next.config.auth.token;
    if (token && token->kind == SecretSource::Kind::Keychain && token->name.isEmpty())
        token->name = next.config.id.value;
    m_parts.library.put(
        {}, next.config, next.secret,
        [this, feeds, added, note](const FeedLibrary::Outcome &outcome) {
            if (!outcome.problem.isEmpty())
                return m_parts.notices.say(
                    tr("%n feed(s) added, then: %1", nullptr, int(added)).arg(outcome.problem),
                    NoticeBar::Weight::Problem);
            addNext(feeds, added + 1, outcome.note.isEmpty() ? note : outcome.note);
        });
}

void FeedDesk::apply(const QList<FeedConfig> &feeds, const QString &done)
{
    const FeedLibrary::Outcome outcome = m_parts.library.replaceAll(feeds);
    if (!outcome.problem.isEmpty())
        m_parts.notices.say(outcome.problem, NoticeBar::Weight::Problem);
    else if (!done.isEmpty())
        m_parts.notices.say((done + u' ' + outcome.note).trimmed());
    refresh();
}

void FeedDesk::edit(const FeedId &feed)
{
    const QList<FeedConfig> feeds = m_parts.library.feeds();
    const qsizetype at = indexOf(feeds, feed);
    if (at >= 0)
        open(tr("Edit %1").arg(feeds.at(at).displayName()), tr("Save"), FeedDraft(feeds.at(at)),
             feed);
}

void FeedDesk::editSelected()
{
    edit(m_parts.selected());
}

void FeedDesk::duplicateSelected()
{
    duplicate(m_parts.selected());
}

void FeedDesk::duplicate(const FeedId &feed)
{
    const QList<FeedConfig> feeds = m_parts.library.feeds();
    if (indexOf(feeds, feed) < 0)
        return;
    open(tr("Duplicate feed"), tr("Add feed"), FeedDraft(duplicateOf(feeds, feed)), {});
}

void FeedDesk::toggleSelected()
{
    QList<FeedConfig> feeds = m_parts.library.feeds();
    const qsizetype at = indexOf(feeds, m_parts.selected());
    if (at < 0)
        return;
    feeds[at].enabled = !feeds.at(at).enabled;
    apply(feeds, feeds.at(at).enabled
                     ? tr("%1 is watched again.").arg(feeds.at(at).displayName())
                     : tr("%1 is not watched any more.").arg(feeds.at(at).displayName()));
}

void FeedDesk::deleteSelected()
{
    remove(m_parts.selected());
}

void FeedDesk::remove(const FeedId &feed)
{
    QList<FeedConfig> feeds = m_parts.library.feeds();
    const qsizetype at = indexOf(feeds, feed);
    if (at < 0)
        return;
    const FeedConfig removed = feeds.takeAt(at);
    const FeedLibrary::Outcome outcome = m_parts.library.replaceAll(feeds);
    if (!outcome.problem.isEmpty())
        return m_parts.notices.say(outcome.problem, NoticeBar::Weight::Problem);
    m_deleted = removed;
    m_deletedAt = at;
    m_parts.notices.say(tr("%1 is deleted.").arg(removed.displayName()), NoticeBar::Weight::Plain,
                        tr("Undo"), [this] { undo(); });
    refresh();
}

void FeedDesk::undo()
{
    if (!m_deleted)
        return;
    QList<FeedConfig> feeds = m_parts.library.feeds();
    FeedConfig back = *std::exchange(m_deleted, std::nullopt);
    back.id.value = freeId(back.id.value, idsOf(feeds));
    feeds.insert(std::min(m_deletedAt, feeds.size()), back);
    apply(feeds, tr("%1 is back.").arg(back.displayName()));
}

void FeedDesk::arrange()
{
    if (!m_feedsDialog) {
        m_feedsDialog = new FeedsDialog(*m_theme, &m_parts.window);
        connect(m_feedsDialog, &FeedsDialog::listWanted, this,
                [this](const QList<FeedConfig> &feeds) { apply(feeds, {}); });
        connect(m_feedsDialog, &FeedsDialog::editWanted, this, &FeedDesk::edit);
        connect(m_feedsDialog, &FeedsDialog::duplicateWanted, this, &FeedDesk::duplicate);
        connect(m_feedsDialog, &FeedsDialog::deleteWanted, this, &FeedDesk::remove);
        connect(m_feedsDialog, &FeedsDialog::undoWanted, this, &FeedDesk::undo);
        m_feedsDialog->setFeeds(m_parts.library.feeds());
    }
    m_feedsDialog->show();
    m_feedsDialog->raise();
}

void FeedDesk::refresh()
{
    update();
    if (m_feedsDialog)
        m_feedsDialog->setFeeds(m_parts.library.feeds());
}

void FeedDesk::paste()
{
    addText(QGuiApplication::clipboard()->text());
}

bool FeedDesk::canTake(const QMimeData &data) const
{
    const QList<QUrl> urls = data.urls();
    return data.hasText() || (!urls.isEmpty() && urls.first().isLocalFile());
}

void FeedDesk::take(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return readFile(urls.first().toLocalFile());
    addText(data.text());
}

} // namespace feedscope
