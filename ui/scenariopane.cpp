#include "scenariopane.h"

#include "lineicon.h"
#include "scenariocelldelegate.h"
#include "scenariolistmodel.h"
#include "scenariotext.h"
#include "textcolour.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kResultWidth = 96;
constexpr int kExpectedWidth = 76;
constexpr int kMeasuredWidth = 60;

} // namespace

ScenarioPane::ScenarioPane(Dependencies dependencies, QWidget *parent)
    : QWidget(parent)
    , m_deps(std::move(dependencies))
    , m_model(new ScenarioListModel(this))
    , m_delegate(new ScenarioCellDelegate(this))
    , m_list(new QTreeView(this))
    , m_title(new QLabel(tr("Scenarios"), this))
    , m_totals(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_run(new QPushButton(this))
    , m_more(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    buildList(*column);
    buildMenu();
    m_deps.desk.onChange([this] { showEntries(); });
    showEntries();
}

ScenarioPane::~ScenarioPane()
{
    m_deps.desk.onChange({});
}

void ScenarioPane::buildHead(QVBoxLayout &column)
{
    m_run->setObjectName(QStringLiteral("runScenarios"));
    m_more->setObjectName(QStringLiteral("moreScenarios"));
    m_more->setAccessibleName(tr("More about scenarios"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setProperty("kind", QStringLiteral("icon"));
    m_totals->setObjectName(QStringLiteral("scenarioTotals"));
    m_totals->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("scenarioProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(kSide, 0, kSide, 4);
    m_problem->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 6, kSide, 6);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_totals, 1);
    head->addWidget(m_run);
    head->addWidget(m_more);
    column.addLayout(head);
    column.addWidget(m_problem);
    connect(m_run, &QPushButton::clicked, this, &ScenarioPane::runOrStop);
}

void ScenarioPane::buildList(QVBoxLayout &column)
{
    m_list->setObjectName(QStringLiteral("scenarioList"));
    m_list->setAccessibleName(tr("Scenarios"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(12);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(24);
    m_list->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->header()->setSectionResizeMode(ScenarioListModel::NameColumn, QHeaderView::Stretch);
    column.addWidget(m_list, 1);
    m_list->setExpandsOnDoubleClick(false);
    // What did not hold is said below it.
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QModelIndex scenario = index.siblingAtColumn(ScenarioListModel::ResultColumn);
        if (!index.parent().isValid())
            m_list->setExpanded(scenario, !m_list->isExpanded(scenario));
    });
    connect(m_list, &QTreeView::activated, this, &ScenarioPane::runSelected);
}

void ScenarioPane::buildMenu()
{
    auto *menu = new QMenu(m_more);
    m_runSelected = menu->addAction(tr("Run the selected one"), this, &ScenarioPane::runSelected);
    m_runSelected->setObjectName(QStringLiteral("runSelectedScenario"));
    m_record = menu->addAction(QString(), this, &ScenarioPane::toggleRecording);
    m_record->setObjectName(QStringLiteral("recordScenario"));
    menu->addSeparator();
    menu->addAction(tr("Copy results as Markdown"), this,
                    [this] {
                        QGuiApplication::clipboard()->setText(scenarioMarkdown(
                            m_deps.desk.entries(), QLocale(), QTimeZone::systemTimeZone()));
                    })
        ->setObjectName(QStringLiteral("copyScenarios"));
    menu->addSeparator();
    menu->addAction(tr("Look for new files"), this, [this] { m_deps.desk.reload(); });
    menu->addAction(tr("Choose my folder"), this, [this] {
        m_deps.askFolder(m_deps.desk.folder(),
                         [this](const QString &folder) { m_deps.desk.setFolder(folder); });
    });
    m_more->setMenu(menu);
}

void ScenarioPane::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    const LineIconColours colours = toolbarIconColours(theme);
    m_more->setIcon(lineIcon(QStringLiteral("dots"), colours));
    m_title->setFont(theme.font(TextRole::Strong));
    m_totals->setFont(theme.font(TextRole::Label));
    m_problem->setFont(theme.font(TextRole::Label));
    setTextColour(*m_totals, theme.ink2);
    setTextColour(*m_problem, theme.down);
    QHeaderView &header = *m_list->header();
    header.resizeSection(ScenarioListModel::ResultColumn, theme.px(kResultWidth));
    header.resizeSection(ScenarioListModel::ExpectedColumn, theme.px(kExpectedWidth));
    header.resizeSection(ScenarioListModel::MeasuredColumn, theme.px(kMeasuredWidth));
    showHead(m_deps.desk.entries());
}

void ScenarioPane::refresh(Instant now)
{
    if (!isVisible())
        return;
    m_model->advance(now);
    if (m_deps.desk.isRecording())
        showHead(m_deps.desk.entries());
}

void ScenarioPane::showEntries()
{
    const QList<ScenarioEntry> entries = m_deps.desk.entries();
    m_model->setEntries(entries, m_deps.clock());
    showHead(entries);
}

void ScenarioPane::showHead(const QList<ScenarioEntry> &entries)
{
    const bool running = m_deps.desk.isRunning();
    m_run->setText(running ? tr("Stop run") : tr("Run all"));
    m_run->setIcon(lineIcon(running ? QStringLiteral("stop") : QStringLiteral("play"),
                            toolbarIconColours(*m_theme)));
    m_run->setEnabled(!entries.isEmpty());
    m_runSelected->setEnabled(!running);
    const bool recording = m_deps.desk.isRecording();
    m_record->setText(recording ? tr("Stop recording and save") : tr("Record what I do"));
    m_totals->setText(recording ? tr("Recording, %1 steps").arg(m_deps.desk.recordedSteps())
                                : scenarioTotals(entries));
}

void ScenarioPane::select(const QString &file)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->file(index) != file)
            continue;
        m_list->setCurrentIndex(index);
        m_list->expand(index);
        m_list->scrollTo(index, QAbstractItemView::PositionAtTop);
        return;
    }
}

QString ScenarioPane::selectedFile() const
{
    return m_model->file(m_list->currentIndex());
}

void ScenarioPane::runOrStop()
{
    if (m_deps.desk.isRunning()) {
        m_deps.desk.stop();
        return;
    }
    QStringList files;
    for (const ScenarioEntry &entry : m_deps.desk.entries())
        files << entry.file;
    m_deps.desk.run(files);
}

void ScenarioPane::runSelected()
{
    if (const QString file = selectedFile(); !file.isEmpty() && !m_deps.desk.isRunning())
        m_deps.desk.run({file});
}

void ScenarioPane::toggleRecording()
{
    m_problem->hide();
    if (m_deps.desk.isRecording())
        saveRecording();
    else
        m_deps.desk.startRecording();
}

void ScenarioPane::saveRecording()
{
    if (m_deps.desk.recordedSteps() == 0) {
        m_deps.desk.saveRecording({});
        m_problem->setText(tr("Nothing was recorded: no fault was simulated and no feed was "
                              "paused, resumed or retried."));
        m_problem->show();
        return;
    }
    const QDir folder(m_deps.desk.folder());
    m_deps.askFile(folder.filePath(QStringLiteral("recorded.json")), [this](const QString &path) {
        const QString error = m_deps.desk.saveRecording(path);
        m_problem->setText(error);
        m_problem->setVisible(!error.isEmpty());
    });
}

} // namespace feedscope
