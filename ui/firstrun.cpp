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

namespace {

constexpr int kWidest = 1000;
constexpr int kShape = 20;
constexpr int kCardHeight = 400;
constexpr int kLegendWords = 204; // beside the shape
constexpr int kLegendGap = 16;    // beyond the grid's own
constexpr int kLegendColumns = 4;
constexpr int kFactColumn = 88;
constexpr int kLeadLine = 118; // per cent, of the text's own line

QString spaced(const QString &text)
{
    return QStringLiteral("<p style=\"line-height:%1%\">%2</p>")
        .arg(kLeadLine)
        .arg(text.toHtmlEscaped());
}

} // namespace

FirstRun::FirstRun(const QString &configFile, bool canAdd, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("No feeds yet"), this))
    , m_text(new QLabel(
          tr("Feedscope watches live connections and tells you the truth about each one."), this))
    , m_file(new QLabel(this))
    , m_sample(new SkylineSample(this))
    , m_paste(new PasteBox(this))
    , m_add(new QPushButton(tr("Add this feed"), this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(0);
    column->addStretch(3);
    column->addWidget(m_title);
    column->addSpacing(11);
    column->addWidget(m_text);
    column->addSpacing(40);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(24);
    cards->addWidget(makeDemoCard(), 1);
    QFrame *add = makeAddCard();
    cards->addWidget(add, 1);
    add->setVisible(canAdd);
    column->addLayout(cards);
    column->addSpacing(40);
    column->addWidget(makeLegend());
    column->addSpacing(16);
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
    row->setContentsMargins(16, 0, 16, 0);
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

void FirstRun::focusStart()
{
    m_start->setFocus(Qt::OtherFocusReason);
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
    card->setMinimumHeight(kCardHeight);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(0);
    auto *heading = new QLabel(title, card);
    m_cardTitles.append(heading);
    auto *words = new QLabel(spaced(text), card);
    words->setProperty("role", QStringLiteral("lead"));
    words->setWordWrap(true);
    column->addWidget(heading);
    column->addSpacing(10);
    column->addWidget(words);
    column->addSpacing(16);
    return card;
}

QFrame *FirstRun::makeDemoCard()
{
    QFrame *card = makeCard(tr("See it working"),
                            tr("Eight demo feeds, on this computer only. After a while one of them "
                               "drops. Watch Feedscope notice it, retry and recover."));
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addSpacing(4);
    column->addWidget(m_sample);
    auto *flat = new QLabel(tr("Flat means healthy, tall means trouble."), card);
    flat->setProperty("role", QStringLiteral("point"));
    column->addSpacing(8);
    column->addWidget(flat);
    column->addSpacing(14);
    column->addLayout(makeDemoFacts(card));
    column->addStretch(1);
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
        {tr("Remove"), tr("Feeds menu, Remove demo feeds. Nothing is saved")}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kFactColumn);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[name, value] : facts) {
        auto *label = new QLabel(name, card);
        label->setProperty("role", QStringLiteral("fact"));
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
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *byHand = new QPushButton(tr("Fill in by hand"), card);
    byHand->setObjectName(QStringLiteral("fillIn"));
    m_add->setObjectName(QStringLiteral("addPasted"));
    m_add->setEnabled(false);
    for (QPushButton *button : {m_add, byHand})
        button->setProperty("tall", true);
    row->addWidget(m_add, 1);
    row->addWidget(byHand);
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
    auto *column = new QVBoxLayout(legend);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto *heading = new QLabel(tr("What the shapes mean"), legend);
    heading->setProperty("role", QStringLiteral("heading"));
    column->addWidget(heading);
    auto *grid = new QGridLayout;
    column->addLayout(grid);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(17);
    int i = 0;
    for (const auto &[state, word, meaning] : all) {
        auto *shape = new QLabel(legend);
        m_shapes.append({shape, state});
        auto *words = new QLabel(QStringLiteral("<b>%1</b><br>%2").arg(word, meaning), legend);
        words->setProperty("role", QStringLiteral("legend")); // so that the sheet gives it its font
        const int place = i % kLegendColumns;
        grid->addWidget(shape, i / kLegendColumns, place * 2);
        grid->addWidget(words, i / kLegendColumns, place * 2 + 1);
        const bool last = place == kLegendColumns - 1;
        grid->setColumnMinimumWidth(place * 2 + 1, kLegendWords + (last ? 0 : kLegendGap));
        grid->setColumnStretch(place * 2 + 1, 1);
        ++i;
    }
    return legend;
}

void FirstRun::setTheme(const Theme &theme)
{
    m_title->setFont(theme.font(TextRole::FirstRunTitle));
    m_start->setIcon(
        lineIcon(QStringLiteral("play"), {theme.accentOn, theme.ink3, theme.accentOn}));
    m_add->setIcon(lineIcon(QStringLiteral("plus"), toolbarIconColours(theme)));
    for (QPushButton *button : {m_start, m_add}) // wider than the drawing: room before the text
        button->setIconSize(QSize(theme.px(24), theme.px(16)));
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
