#include "eventlogview.h"

#include "logcelldelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace feedscope {

EventLogView::EventLogView(EventLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_delegate(new LogCellDelegate(EventLogModel::Simulated, EventLogModel::TroubleRole, this))
{
    m_filter.setSourceModel(&model);
    m_filter.setFilterKeyColumn(-1);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter events"));
    filter->setAccessibleName(tr("Filter events"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(280);
    connect(filter, &QLineEdit::textChanged, this, &EventLogView::setFilter);

    m_table->setModel(&m_filter);
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Event log"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(LogCellDelegate::kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(EventLogModel::Time, 104);
    m_table->setColumnWidth(EventLogModel::Simulated, 48);
    m_table->setColumnWidth(EventLogModel::Feed, 144);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit feedActivated(FeedId{index.data(EventLogModel::IdRole).toString()});
    });

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 3, 16, 3);
    bar->addWidget(filter, 1);
    bar->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
}

void EventLogView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_table->viewport()->update();
}

void EventLogView::setFilter(const QString &text)
{
    m_filter.setFilterFixedString(text.trimmed());
}

} // namespace feedscope
