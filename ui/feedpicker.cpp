#include "feedpicker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

FeedPicker::FeedPicker(const PasteResult &pasted, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_pasted(pasted)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("feedPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add feeds"));
    resize(theme.px(640), theme.px(420));
    auto *title = new QLabel(
        tr("%1, %n feed(s)", nullptr, int(pasted.feeds.size())).arg(pasteKindName(pasted.kind)),
        this);
    title->setFont(theme.font(TextRole::PaneTitle));
    m_list->setObjectName(QStringLiteral("pickList"));
    m_list->setAccessibleName(tr("Feeds to add"));
    for (const PastedFeed &feed : pasted.feeds) {
        const QString token = feed.secret.isEmpty() ? QString() : tr(", with a token");
        auto *item = new QListWidgetItem(
            QStringLiteral("%1   %2%3")
                .arg(feed.config.displayName(), feed.config.url.toString(QUrl::RemoveQuery), token),
            m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    for (const PasteNote &note : pasted.ignored) {
        auto *line = new QLabel(QStringLiteral("%1: %2").arg(note.what, note.text), this);
        line->setTextFormat(Qt::PlainText);
        line->setProperty("role", QStringLiteral("hint"));
        line->setWordWrap(true);
        column->addWidget(line);
    }
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_add->setObjectName(QStringLiteral("pickAdd"));
    m_add->setProperty("kind", QStringLiteral("primary"));
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_add);
    column->addLayout(row);
    const auto count = [this] {
        const auto n = chosen().size();
        m_add->setText(tr("Add %n feed(s)", nullptr, int(n)));
        m_add->setEnabled(n > 0);
    };
    count();
    connect(m_list, &QListWidget::itemChanged, this, count);
    connect(cancel, &QPushButton::clicked, this, &FeedPicker::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        emit picked(chosen());
        accept();
    });
}

QList<PastedFeed> FeedPicker::chosen() const
{
    QList<PastedFeed> feeds;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            feeds.append(m_pasted.feeds.at(i));
    }
    return feeds;
}

} // namespace feedscope
