#include "firstrun.h"

#include "lineicon.h"
#include "pastebox.h"
#include "skylinesample.h"
#include "stateicon.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace feedscope {

constexpr int kWidest = 1000;
constexpr int kShape = 20;

FirstRun::FirstRun(const QString &configFile, bool canAdd, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("No feeds yet"), this))
    , m_text(new QLabel(
          tr("Feedscope watches live connections and tells you the truth about each one."), this))
    , m_file(new QLabel(this))
    , m_sample(new SkylineSample(this))
    , m_paste(new PasteBox(this))
    , m_add(new QPushButton(tr("+ Add this feed"), this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(16);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(24);
    cards->addWidget(makeDemoCard(), 1);
    QFrame *add = makeAddCard();
    cards->addWidget(add, 1);
    add->setVisible(canAdd);
    column->addLayout(cards);
    column->addSpacing(16);
    column->addWidget(makeLegend());
    m_file->setTextFormat(Qt::PlainText);
    m_file->setProperty("role", QStringLiteral("hint"));
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_file);
    setConfigFile(configFile);
    column->addStretch(2);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("firstRunGround"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(content);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

void FirstRun::setConfigFile(const QString &configFile)
{
    m_file->setText(tr("Your own feeds are read from %1").arg(configFile));
    m_file->setVisible(!configFile.isEmpty());
}

QFrame *FirstRun::makeCard(const QString &title, const QString &text)
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(12);
    auto *heading = new QLabel(title, card);
    m_cardTitles.append(heading);
    auto *words = new QLabel(text, card);
    words->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(words);
    return card;
}

QFrame *FirstRun::makeDemoCard()
{
    QFrame *card = makeCard(tr("See it working"),
                            tr("Eight demo feeds, on this computer only. After a while one of them "
                               "drops. Watch Feedscope notice it, retry and recover."));
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addWidget(m_sample);
    auto *flat = new QLabel(tr("Flat means healthy, tall means trouble."), card);
    column->addWidget(flat);
    column->addLayout(makeDemoFacts(card));
    column->addStretch();
    auto *demo = new QPushButton(tr("Start the demo feeds"), card);
    demo->setObjectName(QStringLiteral("tryDemo"));
    demo->setProperty("kind", QStringLiteral("primary"));
    demo->setProperty("tall", true);
    m_start = demo;
    column->addWidget(demo);
    connect(demo, &QPushButton::clicked, this, &FirstRun::demoRequested);
    return card;
}

QGridLayout *FirstRun::makeDemoFacts(QWidget *card)
{
    const std::pair<QString, QString> facts[] = {
        {tr("Feeds"), tr("5 SSE, 1 WebSocket, 1 long poll, 1 that chooses")},
        {tr("Network"), tr("127.0.0.1 only, nothing leaves this computer")},
        {tr("Saved"), tr("nothing")},
        {tr("Remove"), tr("Feeds menu, Remove demo feeds")}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[name, value] : facts) {
        auto *label = new QLabel(name, card);
        label->setProperty("role", QStringLiteral("label"));
        auto *text = new QLabel(value, card);
        text->setWordWrap(true);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(text, line++, 1);
    }
    return grid;
}

QFrame *FirstRun::makeAddCard()
{
    QFrame *card =
        makeCard(tr("Add your first feed"),
                 tr("Paste a URL or a cURL command. Feedscope reads the address, headers "
                    "and token from it."));
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addWidget(m_paste);
    column->addStretch();
    auto *row = new QHBoxLayout;
    auto *byHand = new QPushButton(tr("Fill in by hand"), card);
    byHand->setObjectName(QStringLiteral("fillIn"));
    m_add->setObjectName(QStringLiteral("addPasted"));
    m_add->setEnabled(false);
    for (QPushButton *button : {m_add, byHand})
        button->setProperty("tall", true);
    row->addWidget(m_add, 2);
    row->addWidget(byHand, 1);
    column->addLayout(row);
    connect(m_paste, &PasteBox::resultChanged, this,
            [this] { m_add->setEnabled(m_paste->result().ok()); });
    connect(m_add, &QPushButton::clicked, this, [this] { emit addRequested(m_paste->result()); });
    connect(byHand, &QPushButton::clicked, this, &FirstRun::fillInRequested);
    return card;
}

QWidget *FirstRun::makeLegend()
{
    using State = DisplayState;
    const std::tuple<int, QString, QString> all[] = {
        {int(State::Connected), tr("Connected"), tr("receiving messages")},
        {int(State::Quiet), tr("Quiet"), tr("connected, nothing due")},
        {int(State::Connecting), tr("Connecting"), tr("first attempt")},
        {int(State::Reconnecting), tr("Reconnecting"), tr("lost, trying again")},
        {int(State::Silent), tr("Silent"), tr("open but nothing arrives")},
        {int(State::Disconnected), tr("Disconnected"), tr("stopped trying, needs you")},
        {int(State::Paused), tr("Paused"), tr("you stopped it")},
        {-1, tr("Simulated"), tr("hatched, a test and not real")}};
    auto *legend = new QWidget(this);
    auto *grid = new QGridLayout(legend);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(12);
    auto *heading = new QLabel(tr("What the shapes mean"), legend);
    heading->setProperty("role", QStringLiteral("label"));
    grid->addWidget(heading, 0, 0, 1, 8);
    int i = 0;
    for (const auto &[state, word, meaning] : all) {
        auto *shape = new QLabel(legend);
        m_shapes.append({shape, state});
        auto *words = new QLabel(QStringLiteral("<b>%1</b><br>%2").arg(word, meaning), legend);
        words->setProperty("role", QStringLiteral("legend")); // so that the sheet gives it its font
        const int line = 1 + i / 4;
        grid->addWidget(shape, line, (i % 4) * 2);
        grid->addWidget(words, line, (i % 4) * 2 + 1);
        grid->setColumnStretch((i % 4) * 2 + 1, 1);
        ++i;
    }
    return legend;
}

void FirstRun::setTheme(const Theme &theme)
{
    m_title->setFont(theme.font(TextRole::FirstRunTitle));
    m_start->setIcon(
        lineIcon(QStringLiteral("play"), {theme.accentOn, theme.ink3, theme.accentOn}));
    m_start->setIconSize(QSize(theme.px(16), theme.px(16)));
    m_text->setFont(theme.uiFont(16, QFont::Normal));
    m_sample->setTheme(theme);
    m_paste->setTheme(theme);
    for (QLabel *title : std::as_const(m_cardTitles))
        title->setFont(theme.uiFont(20, QFont::DemiBold));
    const int side = theme.px(kShape);
    for (const auto &[label, state] : std::as_const(m_shapes)) {
        QPixmap pixmap(QSize(side, side) * devicePixelRatio());
        pixmap.setDevicePixelRatio(devicePixelRatio());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF room(0, 0, side, side);
        if (state < 0)
            paintSimulatedIcon(painter, room, theme.sim);
        else
            paintStateIcon(painter, room, DisplayState(state), theme.state(DisplayState(state)));
        label->setPixmap(pixmap);
    }
}

} // namespace feedscope
