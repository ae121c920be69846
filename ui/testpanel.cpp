#include "testpanel.h"

#include "messagepicker.h"
#include "steplist.h"
#include "textcolour.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

TestPanel::TestPanel(MakeConnectionTest make, QWidget *parent)
    : QWidget(parent)
    , m_make(std::move(make))
    , m_title(new QLabel(tr("Test connection"), this))
    , m_button(new QPushButton(tr("Test connection"), this))
    , m_box(new QFrame(this))
    , m_headline(new QLabel(m_box))
    , m_detail(new QLabel(m_box))
    , m_steps(new StepList(this))
    , m_messageTitle(new QLabel(tr("First message received"), this))
    , m_message(new MessagePicker(this))
    , m_hint(new QLabel(tr("Click a value to use its path."), this))
{
    m_box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_button->setObjectName(QStringLiteral("testButton"));
    m_headline->setObjectName(QStringLiteral("testHeadline"));
    m_detail->setWordWrap(true);
    m_headline->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("hint"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_button);
    column->addLayout(head);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(10, 6, 10, 6);
    box->setSpacing(2);
    box->addWidget(m_headline);
    box->addWidget(m_detail);
    column->addWidget(m_box);
    column->addWidget(m_steps);
    column->addWidget(m_messageTitle);
    column->addWidget(m_message, 1);
    column->addWidget(m_hint);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (isRunning())
            stop();
        else
            emit testWanted();
    });
    connect(m_message, &MessagePicker::picked, this, &TestPanel::pointerPicked);
    m_progress.phase = TestProgress::Phase::Stopped;
    m_progress.headline = tr("Not tested yet");
    m_progress.detail = tr("A test connects with these settings and saves nothing.");
    show(m_progress);
}

bool TestPanel::isRunning() const
{
    return m_test && m_progress.phase == TestProgress::Phase::Running;
}

void TestPanel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_headline->setFont(theme.font(TextRole::Strong));
    m_detail->setFont(theme.font(TextRole::Label));
    m_steps->setTheme(theme);
    m_message->setTheme(theme);
    paintBox();
}

void TestPanel::run(const FeedConfig &config, const QByteArray &token)
{
    if (!m_make)
        return refuse(tr("Connections cannot be tested here."));
    m_test = m_make();
    m_progress = {};
    TestProgress beginning;
    beginning.headline = tr("Connecting");
    show(beginning);
    connect(m_test.get(), &ConnectionTest::progressed, this, &TestPanel::show);
    m_test->start(config, token);
}

void TestPanel::stop()
{
    if (m_test)
        m_test->stop();
}

void TestPanel::refuse(const QString &why)
{
    m_test.reset();
    TestProgress progress;
    progress.phase = TestProgress::Phase::Failed;
    progress.headline = tr("Not tested");
    progress.detail = why;
    show(progress);
}

void TestPanel::show(const TestProgress &progress)
{
    const bool hadFirst = m_progress.first.has_value();
    const bool hasEnded =
        m_progress.phase != progress.phase && progress.phase != TestProgress::Phase::Running;
    m_progress = progress;
    m_headline->setText(progress.headline);
    m_detail->setText(progress.detail);
    m_detail->setVisible(!progress.detail.isEmpty());
    fitDetail();
    m_steps->setSteps(progress.steps);
    m_button->setText(isRunning() ? tr("Stop test") : tr("Test connection"));
    const bool hasFirst = progress.first.has_value();
    for (QWidget *part : {static_cast<QWidget *>(m_messageTitle), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_hint)})
        part->setVisible(hasFirst);
    if (hasFirst)
        m_message->setMessage(*progress.first);
    paintBox();
    if (hasFirst != hadFirst)
        emit firstMessageChanged();
    if (hasEnded) {
        m_headline->setAccessibleName(progress.headline + u' ' + progress.detail);
        QAccessibleEvent alert(m_headline, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

// A label in a box does not ask the panel for the height that its lines need.
void TestPanel::fitDetail()
{
    const QMargins box = m_box->layout()->contentsMargins();
    const QMargins panel = layout()->contentsMargins();
    const int room =
        width() - panel.left() - panel.right() - box.left() - box.right() - 2; // its lines
    if (room <= 0)
        return;
    m_detail->setMinimumHeight(0); // else it is never less than before
    m_detail->setFixedHeight(m_detail->heightForWidth(room));
}

void TestPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDetail();
}

void TestPanel::paintBox()
{
    using Phase = TestProgress::Phase;
    const Theme &t = *m_theme;
    const QColor line = m_progress.phase == Phase::Running  ? t.conn
                        : m_progress.phase == Phase::Passed ? t.live
                        : m_progress.phase == Phase::Failed ? t.down
                                                            : t.border;
    const QColor ground = m_progress.phase == Phase::Failed ? t.downTint : t.surface;
    m_box->setObjectName(QStringLiteral("testBox"));
    m_box->setStyleSheet(QStringLiteral("#testBox { border: 1px solid %1; border-radius: 4px; "
                                        "background: %2; }")
                             .arg(line.name(), ground.name()));
    setTextColour(*m_headline, m_progress.phase == Phase::Stopped ? t.ink2 : line);
}

} // namespace feedscope
