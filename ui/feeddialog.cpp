#include "feeddialog.h"

#include "backoffpreview.h"
#include "fieldcheck.h"
#include "headertable.h"
#include "herdchart.h"
#include "ladderlist.h"
#include "pastebox.h"
#include "segmentbar.h"
#include "signinform.h"
#include "subscribelist.h"
#include "testpanel.h"
#include "textcolour.h"
#include "urlpaste.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kWidth = 1136;
constexpr int kHeight = 716;
constexpr int kTestWidth = 350;
constexpr int kFooter = 56;

QString titleOf(const QString &field)
{
    const QString name = field.section(u'/', -1);
    return name.isEmpty() ? field : name.left(1).toUpper() + name.mid(1);
}

} // namespace

FeedDialog::FeedDialog(Purpose purpose, const FeedDraft &draft, MakeConnectionTest makeTest,
                       QWidget *parent)
    : QDialog(parent)
    , m_purpose(std::move(purpose))
    , m_test(new TestPanel(std::move(makeTest), this))
{
    setObjectName(QStringLiteral("feedDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setWindowTitle(m_purpose.title);
    resize(kWidth, kHeight);
    QVBoxLayout *left = nullptr;
    QVBoxLayout *middle = nullptr;
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeColumn(left), 1);
    columns->addWidget(makeColumn(middle), 1);
    columns->addWidget(makeRightColumn());
    buildAddress(*left);
    buildMessages(*middle);
    buildTiming(*middle);
    buildMore(*left, *middle);
    left->addStretch();
    middle->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(columns, 1);
    all->addWidget(buildFooter());
    connect(&m_form, &DraftForm::changed, this, &FeedDialog::judge);
    connect(&m_form, &DraftForm::left, this, &FeedDialog::judge);
    connect(m_test, &TestPanel::testWanted, this, &FeedDialog::startTest);
    connect(m_test, &TestPanel::firstMessageChanged, this, &FeedDialog::showFound);
    connect(m_test, &TestPanel::pointerPicked, this, &FeedDialog::offer);
    load(draft);
    m_before = this->draft();
    connect(new UrlPaste(*m_form.edit(QStringLiteral("/url"))), &UrlPaste::pasted, this,
            &FeedDialog::take);
    m_form.focus(QStringLiteral("/url")); // what a person types or pastes first
}

FeedDialog::~FeedDialog() = default;

QScrollArea *FeedDialog::makeColumn(QVBoxLayout *&column)
{
    auto *area = new QScrollArea(this);
    auto *content = new QWidget(area);
    column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(4);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The dialog's own surface, not the window's ground.
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setProperty("role", QStringLiteral("column"));
    return area;
}

// The test, and below it how the settings came about if they were pasted.
QWidget *FeedDialog::makeRightColumn()
{
    auto *right = new QWidget(this);
    right->setObjectName(QStringLiteral("testColumn"));
    right->setAttribute(Qt::WA_StyledBackground);
    right->setFixedWidth(kTestWidth);
    m_summary = new QLabel(right);
    m_summary->setObjectName(QStringLiteral("pasteSummary"));
    m_summary->setWordWrap(true);
    m_summary->setMargin(24);
    m_summary->setVisible(false);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_test);
    column->addWidget(m_summary);
    column->addStretch(1); // the panel keeps to its top, however little it has to say
    return right;
}

QWidget *FeedDialog::buildFooter()
{
    auto *footer = new QWidget(this);
    footer->setObjectName(QStringLiteral("dialogFooter"));
    footer->setFixedHeight(kFooter);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(24, 0, 24, 0);
    m_problems = new QPushButton(footer);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setProperty("kind", QStringLiteral("link"));
    m_failure = new QLabel(footer);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_failure->setWordWrap(true);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setVisible(false);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setObjectName(QStringLiteral("cancel"));
    m_save = new QPushButton(m_purpose.action, footer);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setDefault(true);
    row->addWidget(m_problems);
    row->addWidget(m_failure, 1);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &FeedDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FeedDialog::save);
    connect(m_problems, &QPushButton::clicked, this, [this] {
        if (!m_outcome.ok())
            m_form.focus(m_outcome.problems.first().field);
    });
    return footer;
}

void FeedDialog::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_form.setTheme(theme);
    m_test->setTheme(theme);
    m_backoff->setTheme(theme);
    m_herd->setTheme(theme);
    m_ladder->setRowHeight(theme.px(28));
    m_headers->setRowHeight(theme.px(28));
    for (QLabel *found : std::as_const(m_found)) {
        found->setFont(theme.font(TextRole::Label));
        found->setStyleSheet(
            QStringLiteral("color: %1; padding-right: 6px").arg(theme.live.name()));
    }
    m_problems->setStyleSheet(
        QStringLiteral("color: %1; border: 0; text-align: left; background: transparent")
            .arg(theme.down.name()));
    sayBelow(m_failure->text(), m_isSaving ? theme.ink2 : theme.down);
}

void FeedDialog::load(const FeedDraft &draft)
{
    m_before = draft;
    m_form.load(draft);
    m_transport->setCurrent(draft.isAutomatic ? -2 : int(draft.only));
    m_ladder->setLadder(draft.ladder);
    m_headers->setHeaders(draft.headers);
    m_signIn->load(draft);
    m_subscribe->setMessages(draft.subscribe);
    judge();
}

// A command in place of an address: it fills the fields, and no token stays readable.
void FeedDialog::take(const PasteResult &pasted)
{
    setSummary(pasteSummary(pasted, *m_theme));
    if (!pasted.ok() || pasted.feeds.size() > 1) {
        m_form.edit(QStringLiteral("/url"))->setText(pasted.masked);
        return;
    }
    const FeedDraft now = draft();
    const auto typed = [&now](const QString &field, const QString &suggested) {
        const QString text = now.text(field);
        return text.isEmpty() ? suggested : text;
    };
    FeedConfig config = pasted.feeds.first().config;
    config.id.value = typed(QStringLiteral("/id"), freeId(config.id.value, m_purpose.otherIds));
    config.name = typed(QStringLiteral("/name"), config.name);
    config.group = m_outcome.config.group; // it has no box
    FeedDraft filled(config);
    filled.typedToken = pasted.feeds.first().secret;
    load(filled);
}

FeedDraft FeedDialog::draft() const
{
    FeedDraft draft = m_before;
    m_form.store(draft);
    draft.isAutomatic = m_transport->current() == -2;
    if (!draft.isAutomatic)
        draft.only = TransportKind(m_transport->current());
    draft.ladder = m_ladder->ladder();
    draft.headers = m_headers->headers();
    draft.subscribe = m_subscribe->messages();
    m_signIn->store(draft);
    return draft;
}

void FeedDialog::judge()
{
    const FeedDraft now = draft();
    m_outcome = now.read(m_purpose.otherIds);
    m_form.setProblems(m_outcome.problems);
    m_ladderPart->setVisible(now.isAutomatic);
    m_ladder->setPollInterval(now.text(QStringLiteral("/poll/interval")));
    m_transportHint->setText(now.isAutomatic ? tr("Auto tries this list from the top:")
                                             : tr("No fallback: this transport alone."));
    m_backoff->setPolicy(m_outcome.config.backoff);
    m_herd->setPolicy(m_outcome.config.backoff);
    m_givesUp->setText(m_backoff->sentence());
    const auto count = m_outcome.problems.size();
    m_problems->setVisible(count > 0);
    if (count > 0)
        m_problems->setText(tr("%n field(s) to fix: %1", nullptr, int(count))
                                .arg(titleOf(m_outcome.problems.first().field)));
    showFound();
}

// Beside each pointer: what it finds in the first message.
void FeedDialog::showFound()
{
    const auto &first = m_test->firstMessage();
    for (auto found = m_found.cbegin(); found != m_found.cend(); ++found) {
        const QString pointer = m_form.edit(found.key())->text();
        const FieldCheck check =
            first ? checkField(found.key(), pointer, first->payload) : FieldCheck();
        found.value()->setText(check.isFound ? QChar(0x2713) + QStringLiteral(" ") + check.text
                                             : check.text);
        const QColor colour = check.isFound ? m_theme->live : m_theme->rec;
        found.value()->setStyleSheet(
            QStringLiteral("color: %1; padding-right: 6px").arg(colour.name()));
        found.value()->setVisible(!check.text.isEmpty());
    }
}

// A test needs an address and a way to sign in; what else is wrong need not hold it up.
void FeedDialog::startTest()
{
    judge();
    for (const DraftProblem &problem : m_outcome.problems) {
        const bool matters = problem.field == QLatin1StringView("/url") ||
                             problem.field.startsWith(QLatin1StringView("/auth/")) ||
                             problem.field == QLatin1StringView("/headers");
        if (!matters)
            continue;
        m_form.touch(problem.field);
        m_form.setProblems(m_outcome.problems);
        m_form.focus(problem.field);
        m_test->refuse(problem.text);
        return;
    }
    m_summary->setVisible(false);
    m_test->run(m_outcome.config, draft().typedToken);
}

void FeedDialog::offer(const QString &pointer)
{
    QMenu menu(this);
    for (const auto &[field, text] :
         {std::pair{QStringLiteral("/fields/sequence"), tr("Use as sequence")},
          std::pair{QStringLiteral("/fields/id"), tr("Use as id")},
          std::pair{QStringLiteral("/fields/timestamp"), tr("Use as timestamp")},
          std::pair{QStringLiteral("/fields/stream"), tr("Use as stream")}}) {
        QAction *action = menu.addAction(text);
        connect(action, &QAction::triggered, this, [this, f = field, pointer] {
            m_form.edit(f)->setText(pointer);
            judge();
        });
    }
    menu.exec(QCursor::pos());
}

void FeedDialog::save()
{
    m_form.showAll();
    judge();
    if (!m_outcome.ok()) {
        m_form.focus(m_outcome.problems.first().field);
        return;
    }
    m_save->setEnabled(false);
    const QByteArray token = draft().typedToken;
    // The system may ask for the keychain's password before it answers.
    m_isSaving = true;
    sayBelow(token.isEmpty() ? tr("Saving") : tr("Waiting for the system keychain"), m_theme->ink2);
    emit saveWanted(m_outcome.config, token);
}

void FeedDialog::sayBelow(const QString &text, const QColor &ink)
{
    m_failure->setText(text);
    setTextColour(*m_failure, ink);
    m_failure->setVisible(!text.isEmpty());
}

void FeedDialog::setSummary(const QString &html)
{
    m_summary->setText(html);
    m_summary->setVisible(!html.isEmpty());
}

void FeedDialog::saved(const QString &problem)
{
    m_save->setEnabled(true);
    m_isSaving = false;
    sayBelow(problem, m_theme->down);
    if (problem.isEmpty())
        accept();
}

void FeedDialog::reject()
{
    if (draft() == m_before)
        return QDialog::reject();
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Discard changes?"), tr("Discard changes?"),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("discardQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton *button) {
        if (question->standardButton(button) == QMessageBox::Discard)
            QDialog::reject();
    });
    question->open();
}

} // namespace feedscope
