#include "manualwindow.h"

#include "manualpages.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr QSize kSize(880, 720);
constexpr int kMargin = 8;

} // namespace

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new QTextBrowser(this))
    , m_search(new QLineEdit(this))
{
    setWindowTitle(tr("Feedscope Manual"));
    resize(kSize);
    auto *contents = new QPushButton(tr("Contents"), this);
    auto *back = new QPushButton(tr("Back"), this);
    auto *forward = new QPushButton(tr("Forward"), this);
    m_search->setPlaceholderText(tr("Find on this page"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(windowTitle());

    auto *tools = new QHBoxLayout;
    for (QPushButton *button : {contents, back, forward})
        tools->addWidget(button);
    tools->addStretch();
    tools->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addLayout(tools);
    layout->addWidget(m_text);

    back->setEnabled(false);
    forward->setEnabled(false);
    connect(contents, &QPushButton::clicked, this, [this] { open(kManualContents); });
    connect(back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(forward, &QPushButton::clicked, m_text, &QTextBrowser::forward);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QPushButton::setEnabled);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::findNext);

    const auto key = [this](const QKeySequence &keys, auto &&act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    key(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(Qt::Key_Escape, [this] { close(); });
    applyColours();
}

void ManualWindow::open(const QString &page)
{
    m_text->setSource(manualUrl(page));
    show();
    raise();
    activateWindow();
}

// From the last place found on, and from the top again after the last.
void ManualWindow::findNext()
{
    if (m_text->find(m_search->text()))
        return;
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(m_search->text());
}

void ManualWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

// What the pages' own style cannot know: the theme.
void ManualWindow::applyColours()
{
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; }").arg(palette().color(QPalette::Link).name()));
    if (!m_text->source().isEmpty())
        m_text->reload();
}

} // namespace feedscope
