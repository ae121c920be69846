// The parts of FeedDialog: which fields stand where.
#include "backoffpreview.h"
#include "feeddialog.h"
#include "formbuilder.h"
#include "headertable.h"
#include "herdchart.h"
#include "ladderlist.h"
#include "problemline.h"
#include "segmentbar.h"
#include "signinform.h"
#include "subscribelist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace feedscope {

namespace {

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QStringLiteral("link"));
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *titleRow(const QString &title, QPushButton *button, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(title, parent);
    label->setProperty("role", QStringLiteral("label"));
    row->addWidget(label, 1);
    row->addWidget(button);
    return row;
}

} // namespace

void FeedDialog::buildAddress(QVBoxLayout &column)
{
    FormBuilder build(m_form, column, this);
    build.line(tr("Name"), QStringLiteral("/name"), tr("made from the address"));
    build.gap();
    build.code(tr("URL"), QStringLiteral("/url"), QStringLiteral("wss://"));
    build.gap();
    build.label(tr("Transport"));
    m_transport = new SegmentBar({{-2, tr("Auto"), tr("Transport: automatic")},
                                  {int(TransportKind::WebSocket), tr("WebSocket"), {}},
                                  {int(TransportKind::Sse), tr("SSE"), {}},
                                  {int(TransportKind::LongPoll), tr("Long poll"), {}},
                                  {int(TransportKind::Poll), tr("Poll"), {}}},
                                 this);
    m_transport->setObjectName(QStringLiteral("transport"));
    m_transport->fillWidth();
    build.add(m_transport);
    m_transportHint = build.hint({});
    connect(m_transport, &SegmentBar::chosen, this, &FeedDialog::judge);
    m_ladderPart = new QWidget(this);
    auto *ladderColumn = new QVBoxLayout(m_ladderPart);
    ladderColumn->setContentsMargins(0, 8, 0, 0);
    ladderColumn->setSpacing(4);
    FormBuilder ladderBuild(m_form, *ladderColumn, m_ladderPart);
    ladderBuild.label(tr("Fallback order, drag to change"));
    m_ladder = new LadderList(m_ladderPart);
    ladderBuild.add(m_ladder);
    ladderBuild.problem(QStringLiteral("/fallback"), m_ladder);
    connect(m_ladder, &LadderList::changed, this, &FeedDialog::judge);
    build.add(m_ladderPart);
    build.gap();
    QPushButton *addHeader = linkButton(tr("+ Add header"), this);
    addHeader->setObjectName(QStringLiteral("addHeader"));
    column.addLayout(titleRow(tr("Headers"), addHeader, this));
    m_headers = new HeaderTable(this);
    build.add(m_headers);
    build.problem(QStringLiteral("/headers"), m_headers);
    connect(addHeader, &QPushButton::clicked, m_headers, &HeaderTable::addHeader);
    connect(m_headers, &HeaderTable::changed, this, [this] {
        m_form.touch(QStringLiteral("/headers"));
        judge();
    });
    build.gap();
    m_signIn = new SignInForm(m_form, this);
    build.add(m_signIn);
    connect(m_signIn, &SignInForm::changed, this, &FeedDialog::judge);
}

void FeedDialog::buildMessages(QVBoxLayout &column)
{
    FormBuilder build(m_form, column, this);
    QPushButton *addMessage = linkButton(tr("+ Add message"), this);
    column.addLayout(titleRow(tr("Subscribe message, sent after connecting"), addMessage, this));
    m_subscribe = new SubscribeList(this);
    build.add(m_subscribe);
    build.problem(QStringLiteral("/subscribe"), m_subscribe);
    connect(addMessage, &QPushButton::clicked, m_subscribe, [this] { m_subscribe->addMessage(); });
    connect(m_subscribe, &SubscribeList::changed, this, &FeedDialog::judge);
    build.hint(tr("{{lastId}} and {{lastSequence}} are filled in when Feedscope resumes after a "
                  "drop, {{token}} with the token."));
    build.gap();
    build.label(tr("Where to find it in each message (JSON pointer)"));
    for (const auto &[name, field] :
         {std::pair{tr("Sequence"), QStringLiteral("/fields/sequence")},
          std::pair{tr("Id"), QStringLiteral("/fields/id")},
          std::pair{tr("Timestamp"), QStringLiteral("/fields/timestamp")},
          std::pair{tr("Stream"), QStringLiteral("/fields/stream")}}) {
        QLineEdit *box = build.beside(name, field);
        auto *inside = new QHBoxLayout(box);
        inside->setContentsMargins(0, 0, 4, 0);
        auto *found = new QLabel(box);
        found->setTextFormat(Qt::PlainText);
        found->setAttribute(Qt::WA_TransparentForMouseEvents);
        inside->addStretch();
        inside->addWidget(found);
        m_found.insert(field, found);
    }
    build.hint(tr("Without a sequence field, Feedscope cannot tell when messages go missing."));
}

void FeedDialog::buildTiming(QVBoxLayout &column)
{
    FormBuilder build(m_form, column, this);
    build.gap();
    build.label(tr("Heartbeat"));
    build.sentence({{tr("Ping every"), {}},
                    {{}, QStringLiteral("/heartbeat/ping"), tr("Seconds between pings")},
                    {tr("s, drop after"), {}},
                    {{}, QStringLiteral("/heartbeat/timeout"), tr("Seconds without anything")},
                    {tr("s of nothing"), {}}});
    build.sentence({{tr("Call it silent after"), {}},
                    {tr("auto"), QStringLiteral("/freshness/silentAfter"),
                     tr("Seconds until it is silent"), 56},
                    {tr("s with nothing received"), {}}});
    build.gap();
    build.label(tr("Waiting between attempts"));
    build.sentence({{{}, QStringLiteral("/backoff/base"), tr("First wait in seconds")},
                    {tr("s, times"), {}},
                    {{}, QStringLiteral("/backoff/factor"), tr("Factor")},
                    {tr("up to"), {}},
                    {{}, QStringLiteral("/backoff/cap"), tr("Longest wait in seconds")},
                    {tr("s"), {}}});
    build.choice(tr("Jitter"), QStringLiteral("/backoff/jitter"),
                 {{QStringLiteral("equal"), tr("equal, half to whole")},
                  {QStringLiteral("full"), tr("full, 0 to whole")},
                  {QStringLiteral("additive"), tr("additive, plus 0 to 1 s")},
                  {QStringLiteral("none"), tr("none")}});
    build.gap(8);
    m_backoff = new BackoffPreview(this);
    build.add(m_backoff);
    m_givesUp = build.hint({});
    m_herd = new HerdChart(this);
    build.add(m_herd);
}

void FeedDialog::buildMore(QVBoxLayout &left, QVBoxLayout &middle)
{
    QList<std::pair<QString, QString>> presets{{QString(), tr("as set here")}};
    for (const ReconnectPreset preset : reconnectPresets())
        presets.append({presetName(preset), presetTitle(preset)});
    FormBuilder first(m_form, left, this);
    first.gap(16);
    first.check(tr("Watch this feed"), QStringLiteral("/enabled"));
    first.line(tr("Group"), QStringLiteral("/group"));
    first.line(tr("Id in files and keychain"), QStringLiteral("/id"), tr("made from the name"));
    first.choice(tr("Method of SSE and polls"), QStringLiteral("/method"),
                 {{QStringLiteral("GET"), QStringLiteral("GET")},
                  {QStringLiteral("POST"), QStringLiteral("POST")}});
    first.text(tr("Body of POST"), QStringLiteral("/body"), 3);
    first.check(tr("Send the POST again after a drop"), QStringLiteral("/retryPost"));
    first.line(tr("Subprotocols, with commas between"), QStringLiteral("/subprotocols"));
    for (const auto &[name, text] :
         {std::pair{"websocket", tr("Address for WebSocket, if another")},
          std::pair{"sse", tr("Address for SSE, if another")},
          std::pair{"long-poll", tr("Address for long poll, if another")},
          std::pair{"poll", tr("Address for poll, if another")}})
        first.code(text, QStringLiteral("/endpoints/") + QLatin1StringView(name));
    first.code(tr("Snapshot, fetched after each reconnect"), QStringLiteral("/snapshot/url"));
    FormBuilder second(m_form, middle, this);
    second.gap(16);
    second.choice(tr("Wait like a library"), QStringLiteral("/backoff/preset"), presets);
    second.sentence({{tr("Give up after"), {}},
                     {{}, QStringLiteral("/backoff/maxAttempts"), tr("Failures in a row")},
                     {tr("failures in a row; 0: never"), {}}});
    second.sentence({{tr("Connect within"), {}},
                     {{}, QStringLiteral("/connectTimeout"), tr("Seconds to connect")},
                     {tr("s"), {}}});
    second.sentence({{tr("Try the first again after"), {}},
                     {{}, QStringLiteral("/recoverAfter"), tr("Seconds until the first is tried")},
                     {tr("s"), {}}});
    second.sentence({{tr("Poll every"), {}},
                     {{}, QStringLiteral("/poll/interval"), tr("Seconds between polls")},
                     {tr("s, calm up to"), {}},
                     {{}, QStringLiteral("/poll/maxInterval"), tr("Most seconds between polls")},
                     {tr("s"), {}}});
    second.check(tr("Poll slowly while the window is hidden"),
                 QStringLiteral("/poll/slowWhenHidden"));
    second.line(tr("An event of this name is a heartbeat"), QStringLiteral("/heartbeat/event"));
    second.line(tr("A message equal to this ends the feed"), QStringLiteral("/endMarker"),
                QStringLiteral("[DONE]"));
    second.sentence({{tr("Keep"), {}},
                     {{}, QStringLiteral("/limits/keepMessages"), tr("Messages kept"), 72},
                     {tr("messages,"), {}}});
    second.sentence({{tr("at most"), {}},
                     {{}, QStringLiteral("/limits/keepBytes"), tr("Bytes of all messages"), 96},
                     {tr("bytes of all"), {}}});
    second.sentence({{tr("and"), {}},
                     {{}, QStringLiteral("/limits/messageBytes"), tr("Bytes of a message"), 96},
                     {tr("bytes of each"), {}}});
    second.check(tr("Keep only the newest of each stream in a burst"),
                 QStringLiteral("/limits/conflate"));
    second.code(tr("Proxy"), QStringLiteral("/proxy"), QStringLiteral("http:// or socks5://"));
    second.line(tr("Certificate authority (file)"), QStringLiteral("/tls/ca"));
    second.line(tr("Client certificate (file)"), QStringLiteral("/tls/clientCert"));
    second.line(tr("Its key (file)"), QStringLiteral("/tls/clientKey"));
    second.check(tr("HTTP/2"), QStringLiteral("/http2"));
}

} // namespace feedscope
