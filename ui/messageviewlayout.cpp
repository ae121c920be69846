// What the message view is made of, and which part calls which.
#include "copykeys.h"
#include "elidedlabel.h"
#include "lineicon.h"
#include "messagecelldelegate.h"
#include "messagecomposer.h"
#include "messageinspector.h"
#include "messageview.h"
#include "searchbox.h"
#include "tableheader.h"
#include "textcolour.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QWidgetAction>

namespace feedscope {

namespace {

constexpr int kFilterWidth = 272;
constexpr int kComposerWidth = 420;
constexpr int kWidths[] = {112, 80, 64, 76, 56, 84, 80};

} // namespace

MessageView::MessageView(QWidget *parent)
    : QWidget(parent)
    , m_ask(askWithDialog(this))
    , m_delegate(new MessageCellDelegate(this))
    , m_tools(new QWidget(this))
    , m_filter(new SearchBox({}, m_tools))
    , m_pause(new QPushButton(m_tools))
    , m_saveSelected(new QAction(tr("Save selected..."), this))
    , m_composer(new MessageComposer(this))
    , m_note(new ElidedLabel(m_tools))
    , m_problem(new QLabel(this))
    , m_old(new QLabel(this))
    , m_table(new QTableView(this))
    , m_header(new TableHeader(m_table))
    , m_inspector(new MessageInspector(this))
    , m_split(new QSplitter(this))
{
    m_save = makeMenuButton("saveMessages", tr("Save"), makeSaveMenu());
    auto *composing = new QMenu(this);
    auto *action = new QWidgetAction(composing);
    m_composer->setMinimumWidth(kComposerWidth);
    m_composer->setContentsMargins(4, 4, 4, 4);
    action->setDefaultWidget(m_composer);
    composing->addAction(action);
    m_send = makeMenuButton("sendText", tr("Send"), composing);
    buildTools();
    buildTable();
    m_problem->setObjectName(QStringLiteral("messageProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(16, 4, 16, 4);
    m_old->setObjectName(QStringLiteral("messagesOld"));
    m_old->setTextFormat(Qt::PlainText);
    m_old->setContentsMargins(16, 3, 16, 3);
    m_old->hide();
    m_split->addWidget(m_table);
    m_split->addWidget(m_inspector);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_old);
    column->addWidget(m_split, 1);
    connect(&m_model, &MessageListModel::shown, this, &MessageView::followSelection);
    connect(&m_model, &MessageListModel::filterProgressed, this, &MessageView::showNote);
    connect(&m_export, &ExportFile::finished, this,
            [this](const QString &path, quint64 rows, const QString &error) {
                m_saveFailed = !error.isEmpty();
                m_saveResult = m_saveFailed ? error
                                            : tr("%n messages saved to %1", nullptr, int(rows))
                                                  .arg(QDir::toNativeSeparators(path));
                showNote();
            });
    connect(m_inspector, &MessageInspector::filterWanted, this, [this](const QString &term) {
        m_filter->setText(term);
        setFilterText(term);
    });
    showPause();
    showNote();
}

QToolButton *MessageView::makeMenuButton(const char *name, const QString &text, QMenu *menu)
{
    auto *button = new QToolButton(m_tools);
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

QMenu *MessageView::makeSaveMenu()
{
    auto *menu = new QMenu(this);
    m_saveSelected->setObjectName(QStringLiteral("saveSelectedMessages"));
    connect(m_saveSelected, &QAction::triggered, this, [this] { save(selectedMessages()); });
    auto *all = new QAction(tr("Save all kept or found..."), this);
    all->setObjectName(QStringLiteral("saveAllMessages"));
    connect(all, &QAction::triggered, this, &MessageView::saveAll);
    menu->addActions({m_saveSelected, all});
    return menu;
}

void MessageView::buildTools()
{
    m_tools->setObjectName(QStringLiteral("messageTools"));
    m_filter->setObjectName(QStringLiteral("messageFilter"));
    m_filter->setAccessibleName(tr("Filter messages"));
    m_filter->setPlaceholderText(tr("Filter, for example type:fill seq>937800"));
    m_filter->setToolTip(tr("Words find text. type: id: stream: and flag:duplicate or gap, late, "
                            "stale, dropped; seq>100 size>=1000 /price>10 compare; - before a "
                            "term turns it round."));
    connect(m_filter, &QLineEdit::textChanged, this, &MessageView::setFilterText);
    m_pause->setObjectName(QStringLiteral("pauseList"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, &MessageView::setPaused);
    m_note->setObjectName(QStringLiteral("messageNote"));
    m_note->setMinimumWidth(1);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget *part : std::initializer_list<QWidget *>{m_filter, m_pause, m_save, m_send})
        part->setProperty("small", true);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_filter, 3); // up to its own greatest width
    row->addWidget(m_pause);
    row->addWidget(m_save);
    row->addWidget(m_send);
    row->addWidget(m_note, 1);
}

void MessageView::buildTable()
{
    m_table->setObjectName(QStringLiteral("messageTable"));
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_table, &QTableView::customContextMenuRequested, this, &MessageView::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MessageView::currentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_following == Following::No && m_table->selectionModel()->selectedRows().size() > 1)
            setPaused(true); // several rows cannot be followed
        showNote();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0)
            setPaused(true);
    });
    new CopyKeys(m_table, [this] { copySelected(); });
}

void MessageView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_header->setTheme(theme);
    m_header->setFixedHeight(theme.px(24));
    m_inspector->setTheme(theme);
    m_inspector->setMinimumWidth(theme.px(MessageInspector::kWidth) / 2);
    sizeParts();
    m_filter->setTheme(theme);
    m_filter->setMaximumWidth(theme.px(kFilterWidth));
    m_filter->setMinimumWidth(theme.px(kFilterWidth) / 2);
    const LineIconColours colours = toolbarIconColours(theme);
    const QSize icon(theme.px(16), theme.px(16));
    m_pause->setIcon(lineIcon(QStringLiteral("pause"), colours));
    m_pause->setIconSize(icon);
    m_save->setIcon(lineIcon(QStringLiteral("down"), colours));
    m_save->setIconSize(icon);
    m_note->setFont(theme.font(TextRole::Label));
    setTextColour(*m_note, theme.ink3);
    m_problem->setFont(theme.font(TextRole::Label));
    m_old->setFont(theme.font(TextRole::Strong));
    m_table->viewport()->update();
    showAge();
    showNote();
}

// Once for each text size; what a person dragged since stays.
void MessageView::sizeParts()
{
    if (m_sizedFor == m_theme->scale)
        return;
    m_sizedFor = m_theme->scale;
    for (int column = 0; column < MessageListModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, m_theme->px(kWidths[column]));
    const int inspector = m_theme->px(MessageInspector::kWidth);
    m_split->setSizes({std::max(inspector, width() - inspector), inspector});
}

void MessageView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace feedscope
