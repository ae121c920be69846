#include "messageview.h"

#include "elidedlabel.h"
#include "format.h"
#include "messagecelldelegate.h"
#include "messageexport.h"
#include "messagefilterparser.h"
#include "messageinspector.h"
#include "messagekey.h"
#include "searchbox.h"
#include "statespans.h"
#include "textcolour.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

namespace feedscope {

void MessageView::setFeed(MessageFeed feed)
{
    const bool another = feed.log != m_feed.log;
    m_feed = std::move(feed);
    m_model.setEvents(m_feed.events);
    m_inspector->setFields(m_feed.fields);
    if (another) {
        m_selected = 0;
        m_inspector->clear();
        m_saveResult.clear();
        m_model.setLog(m_feed.log);
        showPause();
    }
    showAge();
    showNote();
}

// What a silent or lost feed sent last must not look as if it had just come.
void MessageView::showAge()
{
    const bool old = m_feed.old && m_feed.log;
    if (old != m_delegate->isDimmed()) {
        m_delegate->setDimmed(old);
        m_table->viewport()->update();
    }
    m_inspector->setAge(old ? m_feed.old->age : QString());
    m_old->setVisible(old);
    if (!old)
        return;
    const StateColours colours = m_theme->state(m_feed.old->state);
    const QString sheet =
        QStringLiteral("color: %1; background: %2").arg(colours.text.name(), colours.tint.name());
    if (m_old->styleSheet() != sheet)
        m_old->setStyleSheet(sheet);
    if (m_old->text() != m_feed.old->sentence)
        m_old->setText(m_feed.old->sentence);
}

void MessageView::refresh()
{
    m_model.refresh();
    showNote();
}

void MessageView::setPaused(bool paused)
{
    m_model.setFrozen(paused);
    if (!paused)
        m_table->scrollToTop();
    showPause();
    showNote();
}

void MessageView::setFilterText(const QString &text)
{
    const ParsedFilter parsed = parseMessageFilter(text);
    m_filterProblem = parsed.error;
    m_filter->setProperty("invalid", !parsed.ok());
    m_filter->style()->unpolish(m_filter);
    m_filter->style()->polish(m_filter);
    if (parsed.ok())
        m_model.setFilter(parsed.filter);
    showPause();
    showNote();
}

void MessageView::currentChanged(const QModelIndex &current)
{
    if (m_following == Following::Yes)
        return;
    const LoggedMessage *message = m_model.message(current.row());
    m_selected = message ? message->number : 0;
    if (message)
        inspect(*message);
}

void MessageView::inspect(const LoggedMessage &message)
{
    m_inspector->setMessage(
        message, m_model.log() ? previousOfSameKey(message, m_model.messages(), *m_model.log())
                               : std::nullopt);
}

// The rows moved on: the selection goes with its message, and away with it.
void MessageView::followSelection()
{
    if (m_selected == 0)
        return;
    const int row = m_model.rowOf(m_selected);
    if (row == m_table->currentIndex().row())
        return;
    m_following = Following::Yes;
    m_table->setAutoScroll(false);
    if (row < 0)
        m_table->selectionModel()->clear();
    else
        m_table->selectionModel()->setCurrentIndex(
            m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setAutoScroll(true);
    m_following = Following::No;
}

std::vector<LoggedMessage> MessageView::selectedMessages() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end(), std::greater<>());
    std::vector<LoggedMessage> messages;
    for (const int row : rows) {
        if (const LoggedMessage *message = m_model.message(row))
            messages.push_back(*message);
    }
    return messages;
}

void MessageView::copySelected() const
{
    QStringList lines;
    for (const LoggedMessage &message : selectedMessages())
        lines << QString::fromUtf8(message.message.binary ? message.message.payload.toBase64()
                                                          : message.message.payload);
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void MessageView::saveAll()
{
    std::vector<LoggedMessage> messages;
    if (m_model.isFiltered() || m_model.isFrozen())
        messages = m_model.messages();
    else if (m_model.log())
        messages = m_model.log()->newest(m_model.log()->size());
    save({std::make_move_iterator(messages.rbegin()), std::make_move_iterator(messages.rend())});
}

void MessageView::save(std::vector<LoggedMessage> oldestFirst)
{
    if (oldestFirst.empty() || m_export.isBusy())
        return;
    auto rows = std::make_shared<const std::vector<LoggedMessage>>(std::move(oldestFirst));
    const auto history = m_feed.history;
    const QString name = m_feed.name;
    m_ask(name + QStringLiteral(".ndjson"), [this, rows, history, name](const QString &path) {
        m_export.save(
            path, [rows, history, name, at = size_t(0)]() mutable -> std::optional<ExportRow> {
                if (at == rows->size())
                    return std::nullopt;
                const LoggedMessage &message = (*rows)[at++];
                const StateSpan *span =
                    history ? spanAt(history->spans, message.message.receivedAt) : nullptr;
                return messageExportRow(name, message, span && span->simulated);
            });
    });
}

QString MessageView::note() const
{
    const QLocale locale;
    const auto count = [&locale](quint64 n) { return format::count(n, locale); };
    if (!m_model.log())
        return tr("Select a feed to see its messages");
    if (m_model.isFrozen())
        return tr("%1 new").arg(count(m_model.newSinceFrozen()));
    if (m_model.isFiltered()) {
        const auto &progress = m_model.progress();
        const QString found = count(m_model.messages().size());
        return progress.done ? tr("%1 of %2 match").arg(found, count(progress.looked))
                             : tr("%1 found, %2 left to search").arg(found, count(progress.toLook));
    }
    if (m_model.lastNumber() == 0)
        return m_feed.connected ? tr("Connected. No messages yet") : tr("No messages yet");
    const QString kept =
        tr("Newest %1 of %2 kept").arg(count(m_model.log()->size()), count(m_model.lastNumber()));
    const quint64 conflated = m_model.log()->conflated();
    return conflated == 0 ? kept : tr("%1, %2 conflated").arg(kept, count(conflated));
}

QString MessageView::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void MessageView::showNote()
{
    m_note->setText(note());
    const QString text = m_filterProblem.isEmpty() ? m_saveResult : m_filterProblem;
    const bool bad = !m_filterProblem.isEmpty() || m_saveFailed;
    setTextColour(*m_problem, bad ? m_theme->down : m_theme->ink2);
    if (m_problem->text() != text)
        m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_saveSelected->setEnabled(!selectedMessages().empty());
    m_save->setEnabled(!m_model.messages().empty() && !m_export.isBusy());
}

void MessageView::showPause()
{
    const bool paused = m_model.isFrozen();
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("Resume list") : tr("Pause list"));
}

void MessageView::openMenu(const QPoint &at)
{
    const LoggedMessage *message = m_model.message(m_table->indexAt(at).row());
    if (!message)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &MessageView::copySelected);
    menu->addAction(tr("Save selected..."), this, [this] { save(selectedMessages()); });
    const QString type = QString::fromUtf8(message->message.eventType);
    if (!type.isEmpty() && !type.contains(QLatin1Char('"'))) {
        menu->addSeparator();
        menu->addAction(tr("Only messages of type %1").arg(type), this, [this, type] {
            emit m_inspector->filterWanted(QStringLiteral("type:\"%1\"").arg(type));
        });
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace feedscope
