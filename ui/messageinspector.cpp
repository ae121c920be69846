#include "messageinspector.h"

#include "elidedlabel.h"
#include "format.h"
#include "jsontext.h"
#include "jsontreedelegate.h"
#include "lineicon.h"
#include "segmentbar.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace feedscope {

namespace {

constexpr int kSide = 12;

// What stands where a JSON string is quoted, and anything else as it is written.
QString plainValue(const QModelIndex &index)
{
    const QString text = index.data(JsonTreeModel::ValueRole).toString();
    if (JsonNode::Kind(index.data(JsonTreeModel::KindRole).toInt()) != JsonNode::Kind::String)
        return text;
    const ParsedJson parsed = parseJsonText(text.toUtf8());
    return parsed.isJson ? parsed.root.text : text;
}

QByteArray hexDump(const QByteArray &bytes)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size(); at += 16)
        out += QByteArray::number(at, 16).rightJustified(6, '0') + "  " +
               bytes.mid(at, 16).toHex(' ') + '\n';
    return out;
}

} // namespace

QString filterTermFor(const QString &pointer, const QString &value)
{
    for (const QChar c : pointer) {
        if (c.isSpace() || QStringView(u"\"=<>!:").contains(c))
            return {};
    }
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1StringView("\\\\"));
    escaped.replace(QLatin1Char('"'), QLatin1StringView("\\\""));
    return pointer.isEmpty() ? QString() : pointer + QStringLiteral("=\"%1\"").arg(escaped);
}

MessageInspector::MessageInspector(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_choice(new SegmentBar({{Tree, tr("Value"), tr("Show the value")},
                               {Changes, tr("Changes"),
                                tr("Show what changed against the message before of its kind")}},
                              this))
    , m_copy(new QToolButton(this))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_treeView(new QTreeView)
    , m_changeList(new QListView)
    , m_text(new QPlainTextEdit)
    , m_delegate(new JsonTreeDelegate(this))
{
    setObjectName(QStringLiteral("messageInspector"));
    setAccessibleName(tr("Selected message"));
    buildHead();
    buildPages();
    clear();
}

void MessageInspector::buildHead()
{
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setMinimumWidth(1);
    m_choice->setObjectName(QStringLiteral("inspectorChoice"));
    m_choice->setCurrent(Tree);
    m_choice->makeSmall();
    m_copy->setProperty("small", true);
    connect(m_choice, &SegmentBar::chosen, this, &MessageInspector::showPage);
    m_copy->setObjectName(QStringLiteral("copyMessage"));
    m_copy->setAccessibleName(tr("Copy message"));
    m_copy->setToolTip(tr("Copy message"));
    connect(m_copy, &QToolButton::clicked, this, &MessageInspector::copy);
    m_note->setObjectName(QStringLiteral("inspectorNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kSide, 4, kSide, 4);

    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("inspectorHead"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *head = new QHBoxLayout(bar);
    head->setContentsMargins(kSide, 0, 4, 0);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_choice);
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    m_pages->setMinimumHeight(1); // it gives way before the head does
}

void MessageInspector::buildPages()
{
    m_treeView->setObjectName(QStringLiteral("jsonTree"));
    m_treeView->setAccessibleName(tr("Content of the message"));
    m_treeView->setModel(&m_tree);
    m_treeView->setItemDelegate(m_delegate);
    m_treeView->setHeaderHidden(true);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setFrameShape(QFrame::NoFrame);
    m_treeView->setIndentation(16);
    m_treeView->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_treeView, &QTreeView::customContextMenuRequested, this, &MessageInspector::openMenu);
    m_changeList->setObjectName(QStringLiteral("jsonChanges"));
    m_changeList->setAccessibleName(tr("Changes"));
    m_changeList->setModel(&m_changes);
    m_changeList->setFrameShape(QFrame::NoFrame);
    m_changeList->setUniformItemSizes(true);
    m_changeList->setTextElideMode(Qt::ElideRight);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setAccessibleName(tr("Content of the message"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_treeView);
    m_pages->addWidget(m_changeList);
    m_pages->addWidget(m_text);
}

void MessageInspector::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_delegate->setTheme(theme);
    m_title->setFont(theme.uiFont(12, QFont::Medium));
    m_note->setFont(theme.font(TextRole::Label));
    m_text->setFont(theme.fixedFont(12));
    m_changeList->setFont(theme.fixedFont(12));
    m_copy->setIcon(lineIcon(QStringLiteral("copy"), toolbarIconColours(theme)));
    m_copy->setIconSize(QSize(theme.px(16), theme.px(16)));
    m_treeView->setIndentation(theme.px(16));
    m_treeView->doItemsLayout();
}

QString MessageInspector::title() const
{
    if (!m_message)
        return tr("No message selected");
    if (m_message->fields.sequence)
        return tr("Message %1").arg(format::count(*m_message->fields.sequence, QLocale()));
    if (!m_message->fields.id.isEmpty())
        return tr("Message %1").arg(QString::fromUtf8(m_message->fields.id));
    return tr("Message no. %1").arg(format::count(m_message->number, QLocale()));
}

void MessageInspector::showTitle()
{
    const QString text = m_message && !m_age.isEmpty()
                             ? tr("%1, from a feed without news for %2").arg(title(), m_age)
                             : title();
    m_title->setText(text);
    m_title->setToolTip(text);
}

void MessageInspector::setAge(const QString &age)
{
    if (age == m_age)
        return;
    m_age = age;
    m_delegate->setDimmed(!age.isEmpty());
    m_treeView->viewport()->update();
    showTitle();
}

QString MessageInspector::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void MessageInspector::clear()
{
    m_message.reset();
    m_previous.reset();
    m_tree.clear();
    m_changes.setDiff({});
    m_text->clear();
    m_isJson = false;
    showTitle();
    m_copy->setEnabled(false);
    m_choice->setEnabled(false);
    m_note->setText(tr("Select a message to see what is in it."));
    m_note->show();
    m_pages->setCurrentIndex(Tree);
}

void MessageInspector::setMessage(const LoggedMessage &message,
                                  const std::optional<LoggedMessage> &previous)
{
    m_message = message;
    m_previous = previous;
    showTitle();
    m_copy->setEnabled(true);
    showValue();
    m_choice->setEnabled(m_isJson);
    showPage();
}

void MessageInspector::showValue()
{
    const QByteArray &payload = m_message->message.payload;
    m_isJson = false;
    m_tree.clear();
    m_text->clear();
    if (m_message->message.binary)
        return showText(tr("Binary, shown as hexadecimal digits."));
    if (payload.size() > kMostParsed)
        return showText(tr("Larger than %1, so shown as text.")
                            .arg(format::bytes(quint64(kMostParsed), QLocale())));
    ParsedJson parsed = parseJsonText(payload);
    if (!parsed.isJson)
        return showText(parsed.issues.isEmpty()
                            ? tr("Not valid JSON.")
                            : tr("Not valid JSON: %1").arg(parsed.issues.first().message));
    m_isJson = true;
    m_tree.setDocument(tr("message"), std::move(parsed.root), m_fields);
    m_treeView->expand(m_tree.index(0, 0));
    m_note->setText(QString());
}

void MessageInspector::showText(const QString &why)
{
    const Message &message = m_message->message;
    const QString text = QString::fromUtf8(
        message.binary ? hexDump(message.payload.left(kMostText / 4)) : message.payload);
    m_text->setPlainText(text.left(kMostText));
    const bool cut =
        text.size() > kMostText || (message.binary && message.payload.size() > kMostText / 4);
    m_note->setText(cut ? why + QLatin1Char(' ') + tr("Only its beginning is shown.") : why);
}

void MessageInspector::showDifference()
{
    m_changes.setDiff({});
    if (!m_previous) {
        m_note->setText(tr("No earlier message of its kind is kept."));
        return;
    }
    const ParsedJson before = parseJsonText(m_previous->message.payload.left(kMostParsed));
    const ParsedJson after = parseJsonText(m_message->message.payload);
    if (!before.isJson) {
        m_note->setText(tr("The message before is not valid JSON."));
        return;
    }
    m_changes.setDiff(jsonDiff(before.root, after.root));
    const auto count = int(m_changes.diff().changes.size());
    const QString against = m_previous->fields.sequence
                                ? format::count(*m_previous->fields.sequence, QLocale())
                                : tr("no. %1").arg(format::count(m_previous->number, QLocale()));
    m_note->setText(m_changes.diff().cut
                        ? tr("The first %n changes against %1", nullptr, count).arg(against)
                        : tr("%n changes against %1", nullptr, count).arg(against));
}

void MessageInspector::showPage()
{
    if (!m_message)
        return;
    if (!m_isJson) {
        m_pages->setCurrentIndex(Text);
    } else if (m_choice->current() == Changes) {
        showDifference();
        m_pages->setCurrentIndex(Changes);
    } else {
        m_note->setText(QString());
        m_pages->setCurrentIndex(Tree);
    }
    m_note->setVisible(!m_note->text().isEmpty());
}

void MessageInspector::showChanges(bool on)
{
    m_choice->setCurrent(on ? Changes : Tree);
    showPage();
}

void MessageInspector::copy() const
{
    if (!m_message)
        return;
    const Message &message = m_message->message;
    QApplication::clipboard()->setText(
        QString::fromUtf8(message.binary ? message.payload.toBase64() : message.payload));
}

void MessageInspector::openMenu(const QPoint &at)
{
    const QModelIndex index = m_treeView->indexAt(at);
    if (!index.isValid())
        return;
    const QString pointer = index.data(JsonTreeModel::PointerRole).toString();
    const QString value = plainValue(index);
    const auto kind = JsonNode::Kind(index.data(JsonTreeModel::KindRole).toInt());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy value"), this, [value] { QApplication::clipboard()->setText(value); });
    menu->addAction(tr("Copy its pointer"), this,
                    [pointer] { QApplication::clipboard()->setText(pointer); });
    const bool plain = kind != JsonNode::Kind::Object && kind != JsonNode::Kind::Array;
    const QString term = plain ? filterTermFor(pointer, value) : QString();
    if (!term.isEmpty())
        menu->addAction(tr("Filter by this"), this, [this, term] { emit filterWanted(term); });
    menu->popup(m_treeView->viewport()->mapToGlobal(at));
}

} // namespace feedscope
