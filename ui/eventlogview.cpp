#include "eventlogview.h"

#include "copykeys.h"
#include "eventexport.h"
#include "lineicon.h"
#include "logcelldelegate.h"
#include "searchbox.h"
#include "tableheader.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

namespace feedscope {

namespace {

constexpr int kFilterWidth = 216;

} // namespace

EventLogView::EventLogView(EventLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_ask(askWithDialog(this))
    , m_tools(new QWidget(this))
    , m_text(new SearchBox({}, m_tools))
    , m_onlySelected(new QCheckBox(tr("Selected feed only"), m_tools))
    , m_simulated(new QCheckBox(tr("Show simulated events"), m_tools))
    , m_save(new QToolButton(m_tools))
    , m_result(new QLabel(this))
    , m_table(new QTableView(this))
    , m_header(new TableHeader(m_table))
    , m_delegate(new LogCellDelegate(EventLogModel::Simulated, EventLogModel::TroubleRole, this))
{
    m_filter.setSourceModel(&model);
    buildTools();
    buildTable();
    m_result->setObjectName(QStringLiteral("eventSaveResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setContentsMargins(16, 4, 16, 4);
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_result);
    column->addWidget(m_table, 1);
    connect(&m_export, &ExportFile::finished, this,
            [this](const QString &path, quint64 rows, const QString &error) {
                m_result->setText(error.isEmpty() ? tr("%n events saved to %1", nullptr, int(rows))
                                                        .arg(QDir::toNativeSeparators(path))
                                                  : error);
                m_result->show();
                m_save->setEnabled(true);
            });
}

void EventLogView::buildTools()
{
    m_tools->setObjectName(QStringLiteral("eventTools"));
    m_text->setObjectName(QStringLiteral("eventFilter"));
    m_text->setPlaceholderText(tr("Filter events"));
    m_text->setAccessibleName(tr("Filter events"));
    connect(m_text, &QLineEdit::textChanged, this, &EventLogView::setFilter);
    m_onlySelected->setObjectName(QStringLiteral("onlySelectedFeed"));
    connect(m_onlySelected, &QCheckBox::toggled, this, &EventLogView::applyFeed);
    m_simulated->setObjectName(QStringLiteral("showSimulated"));
    m_simulated->setChecked(true);
    connect(m_simulated, &QCheckBox::toggled, &m_filter, &EventFilter::setSimulatedShown);
    m_save->setObjectName(QStringLiteral("saveEvents"));
    m_save->setText(tr("Save..."));
    m_save->setToolTip(tr("Save the events shown as NDJSON or CSV"));
    m_save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_save, &QToolButton::clicked, this, &EventLogView::save);
    m_text->setProperty("small", true);
    m_save->setProperty("small", true);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 3); // up to its own greatest width
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(m_onlySelected);
    row->addWidget(m_simulated);
}

void EventLogView::buildTable()
{
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setHorizontalHeader(m_header);
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
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit feedActivated(FeedId{index.data(EventLogModel::IdRole).toString()});
    });
    new CopyKeys(m_table, [this] { copySelected(); });
}

void EventLogView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_header->setTheme(theme);
    m_header->setFixedHeight(theme.px(24));
    m_table->setColumnWidth(EventLogModel::Time, theme.px(104));
    m_table->setColumnWidth(EventLogModel::Simulated, theme.px(48));
    m_table->setColumnWidth(EventLogModel::Feed, theme.px(144));
    m_text->setTheme(theme);
    m_text->setMaximumWidth(theme.px(kFilterWidth));
    m_text->setMinimumWidth(theme.px(kFilterWidth) / 2);
    m_save->setIcon(lineIcon(QStringLiteral("down"), toolbarIconColours(theme)));
    m_save->setIconSize(QSize(theme.px(16), theme.px(16)));
    m_result->setFont(theme.font(TextRole::Label));
    m_table->viewport()->update();
}

void EventLogView::setSelectedFeed(const FeedId &feed)
{
    m_selectedFeed = feed;
    m_onlySelected->setEnabled(!feed.value.isEmpty());
    applyFeed();
}

void EventLogView::applyFeed()
{
    m_filter.setFeed(m_onlySelected->isChecked() ? m_selectedFeed : FeedId());
}

void EventLogView::copySelected() const
{
    QStringList lines;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < EventLogModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void EventLogView::save()
{
    if (m_export.isBusy() || m_filter.rowCount() == 0)
        return;
    // Oldest first, as they happened; made here, since their words are translated.
    auto rows = std::make_shared<std::vector<ExportRow>>();
    for (int row = m_filter.rowCount() - 1; row >= 0; --row) {
        const FeedEvent &event = m_model.event(m_filter.mapToSource(m_filter.index(row, 0)).row());
        rows->push_back(eventExportRow(event, m_model.nameOf(event.feed)));
    }
    m_ask(QStringLiteral("events.ndjson"), [this, rows](const QString &path) {
        m_save->setEnabled(false);
        m_export.save(path, [rows, at = size_t(0)]() mutable -> std::optional<ExportRow> {
            return at == rows->size() ? std::nullopt : std::optional((*rows)[at++]);
        });
    });
}

QString EventLogView::result() const
{
    return m_result->isHidden() ? QString() : m_result->text();
}

} // namespace feedscope
