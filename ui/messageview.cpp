#include "messageview.h"

#include "format.h"
#include "logcelldelegate.h"
#include "messagecomposer.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace feedscope {

MessageView::MessageView(QWidget *parent)
    : QWidget(parent)
    , m_delegate(new LogCellDelegate(-1, -1, this))
    , m_pause(new QPushButton(tr("Pause list"), this))
    , m_composer(new MessageComposer(this))
    , m_note(new QLabel(this))
    , m_table(makeTable())
{
    m_pause->setObjectName(QStringLiteral("pauseList"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, &MessageView::setPaused);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0)
            setPaused(true);
    });
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 3, 16, 3);
    bar->setSpacing(8);
    bar->addWidget(m_pause);
    bar->addWidget(m_composer, 1);
    bar->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    showNote();
}

QTableView *MessageView::makeTable()
{
    auto *table = new QTableView(this);
    table->setModel(&m_model);
    table->setItemDelegate(m_delegate);
    table->setAccessibleName(tr("Messages"));
    m_delegate->setCodeColumns({MessageListModel::Content});
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(LogCellDelegate::kRowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    const int widths[] = {120, 96, 72, 88, 72, 88, 80};
    for (int column = 0; column < MessageListModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column]);
    return table;
}

void MessageView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_table->viewport()->update();
}

void MessageView::setLog(std::shared_ptr<const MessageLog> log)
{
    m_model.setLog(std::move(log));
    m_pause->setChecked(m_model.isFrozen());
    showNote();
}

void MessageView::refresh()
{
    m_model.refresh();
    showNote();
}

void MessageView::setPaused(bool paused)
{
    m_model.setFrozen(paused);
    m_pause->setChecked(paused);
    if (!paused)
        m_table->scrollToTop();
    showNote();
}

QString MessageView::note() const
{
    const QLocale locale;
    if (!m_model.hasLog())
        return tr("Select a feed to see its messages");
    if (m_model.isFrozen())
        return tr("%1 new").arg(format::count(m_model.newSinceFrozen(), locale));
    if (m_model.lastNumber() == 0)
        return tr("No messages yet");
    return tr("Newest %1 of %2")
        .arg(format::count(quint64(m_model.rowCount()), locale),
             format::count(m_model.lastNumber(), locale));
}

void MessageView::showNote()
{
    m_note->setText(note());
}

} // namespace feedscope
