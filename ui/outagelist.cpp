#include "outagelist.h"

#include "archivetext.h"
#include "format.h"
#include "lineicon.h"
#include "outagedelegate.h"
#include "textcolour.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kLeastFeeds = 96; // the choice of a feed
constexpr Millis kDay = std::chrono::hours(24);

struct Period
{
    QString label;  // "Last 7 days"
    QString phrase; // "No outages in the last 7 days"
    QString real;   // the same, where simulated ones are hidden
    Millis length;
};

// The first is there at the start.
QList<Period> periods()
{
    return {{OutageList::tr("Last 7 days"), OutageList::tr("No outages in the last 7 days"),
             OutageList::tr("No real outages in the last 7 days"), 7 * kDay},
            {OutageList::tr("Last 24 h"), OutageList::tr("No outages in the last 24 h"),
             OutageList::tr("No real outages in the last 24 h"), kDay},
            {OutageList::tr("Last 30 days"), OutageList::tr("No outages in the last 30 days"),
             OutageList::tr("No real outages in the last 30 days"), 30 * kDay},
            {OutageList::tr("Last 90 days"), OutageList::tr("No outages in the last 90 days"),
             OutageList::tr("No real outages in the last 90 days"), 90 * kDay}};
}

std::pair<FeedId, std::pair<Instant, quint64>> markOf(const OutageModel::Row &row)
{
    return {row.feed, {row.row.start, row.row.number}};
}

} // namespace

OutageList::OutageList(OutageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_lines(model)
    , m_head(new QHBoxLayout)
    , m_choices(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new QLabel(tr("Outages"), this))
    , m_count(new QLabel(this))
    , m_simulated(new QPushButton(this))
    , m_feeds(new QComboBox(this))
    , m_periods(new QComboBox(this))
    , m_condition(new QLabel(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
    , m_delegate(new OutageDelegate(m_lines, this))
{
    buildChoices();
    buildTable();
    m_condition->setObjectName(QStringLiteral("historyCondition"));
    m_condition->setWordWrap(true);
    m_condition->setContentsMargins(kSide, 0, kSide, 4);
    m_condition->setTextInteractionFlags(Qt::LinksAccessibleByMouse |
                                         Qt::LinksAccessibleByKeyboard);
    m_condition->hide();
    connect(m_condition, &QLabel::linkActivated, this, [this] {
        const QFileInfo file(m_archive->condition().file);
        QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath()));
    });
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(kSide);
    m_head->setContentsMargins(kSide, 4, kSide, 4);
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_count);
    m_head->addStretch();
    m_head->addWidget(m_simulated);
    m_choices->setContentsMargins(kSide, 0, kSide, 6);
    m_choices->setSpacing(8);
    m_choices->addWidget(m_feeds, 1);
    m_choices->addWidget(m_periods);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addLayout(m_choices);
    column->addWidget(m_condition);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
}

void OutageList::buildChoices()
{
    m_simulated->setObjectName(QStringLiteral("historySimulated"));
    m_simulated->setCheckable(true);
    m_simulated->setText(tr("Simulated hidden"));
    m_simulated->setToolTip(tr("Show simulated outages too"));
    m_simulated->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    connect(m_simulated, &QPushButton::toggled, this, [this](bool on) {
        m_simulated->setText(on ? tr("Simulated shown") : tr("Simulated hidden"));
        m_simulated->setToolTip(on ? tr("Leave simulated outages out")
                                   : tr("Show simulated outages too"));
        m_model.setSimulatedShown(on);
        say();
    });
    m_feeds->setObjectName(QStringLiteral("historyFeed"));
    m_feeds->setAccessibleName(tr("Feed"));
    m_feeds->addItem(tr("All feeds"), QString());
    m_periods->setObjectName(QStringLiteral("historyPeriod"));
    m_periods->setAccessibleName(tr("How far back"));
    for (const Period &period : periods())
        m_periods->addItem(period.label);
    m_feeds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_feeds->setMinimumContentsLength(5);
    m_periods->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_feeds, &QComboBox::activated, this,
            [this](int at) { showFeed(FeedId{m_feeds->itemData(at).toString()}); });
    connect(m_periods, &QComboBox::activated, this, &OutageList::choosePeriod);
    m_model.setSimulatedShown(false);
    choosePeriod(0);
}

void OutageList::buildTable()
{
    m_table->setObjectName(QStringLiteral("outageTable"));
    m_table->setAccessibleName(tr("Outages and gaps"));
    m_table->setModel(&m_lines);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    connect(&m_lines, &OutageLineModel::modelReset, this, &OutageList::fitRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid() || m_lines.line(current.row()).rows.empty())
                    return;
                const OutageLine &line = m_lines.line(current.row());
                for (const int row : line.rows) {
                    if (m_selected == markOf(m_model.row(row)))
                        return; // a joint line that has what is selected already
                }
                const int row = rowOf(line, m_model);
                m_selected = markOf(m_model.row(row));
                emit selected(row);
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const OutageLine &line = m_lines.line(index.row());
        if (line.kind == OutageLine::Kind::Joint)
            toggle(index.row());
        else if (!line.rows.empty())
            emit activated(line.rows.front());
    });
}

// Right opens a joint line, Left closes it.
bool OutageList::eventFilter(QObject *watched, QEvent *event)
{
    const int at = m_table->currentIndex().row();
    if (event->type() != QEvent::KeyPress || at < 0)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const OutageLine &line = m_lines.line(at);
    const bool opens = key == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool closes = key == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (line.kind != OutageLine::Kind::Joint || !(line.open ? closes : opens))
        return QWidget::eventFilter(watched, event);
    toggle(at);
    return true;
}

void OutageList::toggle(int line)
{
    const int row = m_lines.line(line).rows.front();
    m_lines.toggle(line);
    for (int at = 0; at < m_lines.rowCount(); ++at) {
        const OutageLine &each = m_lines.line(at);
        if (each.kind == OutageLine::Kind::Joint && each.rows.front() == row)
            m_table->setCurrentIndex(m_lines.index(at, 0));
    }
}

void OutageList::fitChoices()
{
    const int room = width() - 2 * kSide;
    const int needed =
        std::max(m_title->sizeHint().width() + m_count->sizeHint().width() +
                     m_simulated->sizeHint().width() + 3 * m_head->spacing(),
                 m_periods->sizeHint().width() + m_theme->px(kLeastFeeds) + m_choices->spacing());
    const auto wanted = room < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (wanted == m_choices->direction())
        return;
    m_choices->setDirection(wanted);
    if (wanted == QBoxLayout::TopToBottom) {
        m_head->removeWidget(m_simulated);
        m_choices->addWidget(m_simulated);
    } else {
        m_choices->removeWidget(m_simulated);
        m_head->addWidget(m_simulated);
    }
}

void OutageList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitChoices();
}

void OutageList::fitRows()
{
    QHeaderView *header = m_table->verticalHeader();
    header->setDefaultSectionSize(m_delegate->rowHeight());
    for (int at = 0; at < m_lines.rowCount(); ++at) {
        if (m_lines.line(at).kind == OutageLine::Kind::Day)
            header->resizeSection(at, m_delegate->dayHeight());
    }
}

void OutageList::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_count->setFont(theme.font(TextRole::Body));
    setTextColour(*m_count, theme.ink3);
    m_empty->setFont(theme.font(TextRole::Body));
    m_simulated->setFont(theme.font(TextRole::Label));
    m_condition->setFont(theme.font(TextRole::Label));
    m_feeds->setFont(theme.font(TextRole::Body));
    m_periods->setFont(theme.font(TextRole::Body));
    m_simulated->setIcon(lineIcon(QStringLiteral("x"), toolbarIconColours(theme)));
    m_simulated->setIconSize(QSize(theme.px(10), theme.px(10)));
    m_simulated->setFixedHeight(theme.px(24));
    fitRows();
    fitChoices();
    sayCondition();
}

void OutageList::setFeeds(const QList<SnapshotBoard::Snapshot> &feeds)
{
    if (m_feeds->count() == feeds.size() + 1)
        return;
    const QString chosen = m_model.feed().value;
    while (m_feeds->count() > 1)
        m_feeds->removeItem(1);
    for (const auto &feed : feeds)
        m_feeds->addItem(feed->name, feed->id.value);
    m_feeds->setCurrentIndex(std::max(0, m_feeds->findData(chosen)));
}

void OutageList::showFeed(const FeedId &feed)
{
    m_model.setFeed(feed);
    m_feeds->setCurrentIndex(std::max(0, m_feeds->findData(feed.value)));
    say();
}

void OutageList::choosePeriod(int at)
{
    m_model.setPeriod(periods().at(at).length);
    say();
}

void OutageList::say()
{
    const int rows = m_model.rowCount();
    m_count->setText(rows == 0 ? QString() : format::count(quint64(rows), QLocale()));
    m_empty->setText(emptyText());
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    sayCondition();
}

QString OutageList::emptyText() const
{
    if (m_archive && m_archive->condition().status == OutageArchive::Status::Reading)
        return {};
    if (m_archive && m_archive->condition().status == OutageArchive::Status::Unreadable)
        return tr("No outages since Feedscope was started. What was before is not known.");
    const Period period = periods().at(std::max(0, m_periods->currentIndex()));
    QStringList lines{m_model.hiddenSimulated() > 0 ? period.real : period.phrase};
    if (m_model.hiddenSimulated() > 0)
        lines << tr("Simulated and not shown: %1").arg(m_model.hiddenSimulated());
    if (!m_archive)
        lines << tr("They are known since Feedscope was started.");
    else if (const auto since = m_archive->condition().since)
        lines << tr("Recorded since %1")
                     .arg(format::dateTimeWithOffset(*since, QTimeZone::systemTimeZone()));
    return lines.join(u'\n');
}

void OutageList::sayCondition()
{
    const ArchiveText text = m_archive ? archiveText(*m_archive) : ArchiveText();
    m_condition->setVisible(!text.sentence.isEmpty());
    QString shown = text.sentence.toHtmlEscaped();
    if (text.namesFile)
        shown += QStringLiteral(" <a href=\"file\" style=\"color: %1\">%2</a>")
                     .arg(m_theme->accent.name(), tr("Show file").toHtmlEscaped());
    const QString ink = (text.isProblem ? m_theme->down : m_theme->ink2).name();
    shown = QStringLiteral("<span style=\"color: %1\">%2</span>").arg(ink, shown);
    if (shown != m_condition->text())
        m_condition->setText(shown);
    m_condition->setToolTip(text.detail);
}

void OutageList::select(int row)
{
    if (m_selected != markOf(m_model.row(row))) {
        const int line = m_lines.lineOf(row);
        if (line >= 0 && rowOf(m_lines.line(line), m_model) != row)
            m_lines.open(row);
    }
    m_table->selectionModel()->setCurrentIndex(m_lines.index(m_lines.lineOf(row), 0),
                                               QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
}

void OutageList::selectFirst()
{
    for (int line = 0; line < m_lines.rowCount(); ++line) {
        if (m_lines.line(line).rows.empty())
            continue;
        m_table->setCurrentIndex(m_lines.index(line, 0));
        return;
    }
}

void OutageList::clearSelection()
{
    m_selected.reset();
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

} // namespace feedscope
