#include "incidentpane.h"

#include "elidedlabel.h"
#include "format.h"
#include "lineicon.h"
#include "textcolour.h"
#include "timeanchor.h"
#include "wholefile.h"

#include <QDateTime>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kHead = 36;
constexpr int kFactsInRow = 3;
constexpr int kPictureScale = 2;
constexpr int kDisc = 16;
constexpr int kPicturesFit = 360;

QString paragraph(const QString &heading, const QString &text)
{
    return QStringLiteral("<h3>%1</h3><p>%2</p>")
        .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

IncidentPane::IncidentPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_png(makeButton("saveIncidentPicture", tr("PNG"), tr("Save charts and report as a picture")))
    , m_csv(makeButton("saveIncidentRows", tr("CSV"),
                       tr("Save every event and missing range as rows")))
    , m_markdown(
          makeButton("saveIncidentText", tr("Markdown"), tr("Save the report as Markdown text")))
    , m_text(new QTextBrowser(this))
    , m_note(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("incidentPane"));
    m_title->setText(tr("Incident report"));
    m_text->setObjectName(QStringLiteral("incidentReport"));
    m_text->setAccessibleName(tr("Incident report"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_note->setObjectName(QStringLiteral("incidentNote"));
    m_note->setPlaceholderText(tr("Add a note, it is saved with the report"));
    m_note->setAccessibleName(tr("Note"));
    m_result->setObjectName(QStringLiteral("incidentResult"));
    m_result->setWordWrap(true);
    m_result->hide();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 0, kSide, 0);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    for (QPushButton *button : {m_png, m_csv, m_markdown})
        head->addWidget(button);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(kSide, 8, kSide, 12);
    foot->addWidget(m_note);
    foot->addWidget(m_result);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    column->addLayout(foot);
    connect(m_png, &QPushButton::clicked, this, &IncidentPane::savePicture);
    connect(m_csv, &QPushButton::clicked, this, &IncidentPane::saveRows);
    connect(m_markdown, &QPushButton::clicked, this, &IncidentPane::saveText);
    m_note->setMaxLength(int(OutageRecord::kMostNote));
    m_noteCalm.setSingleShot(true);
    m_noteCalm.setInterval(kNoteCalm);
    connect(m_note, &QLineEdit::textEdited, &m_noteCalm, qOverload<>(&QTimer::start));
    connect(m_note, &QLineEdit::editingFinished, this, &IncidentPane::tellNote);
    connect(&m_noteCalm, &QTimer::timeout, this, &IncidentPane::sendNote);
    connect(&m_export, &ExportFile::finished, this,
            [this](const QString &path, quint64, const QString &error) { say(path, error); });
    setIncident(std::nullopt);
}

QPushButton *IncidentPane::makeButton(const char *name, const QString &text, const QString &spoken)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(spoken);
    button->setAccessibleName(spoken);
    return button;
}

void IncidentPane::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_title->setFont(theme.font(TextRole::PaneTitle));
    m_title->setFixedHeight(theme.px(kHead - 8));
    fitButtons();
    m_result->setFont(theme.font(TextRole::Label));
    m_shown.clear();
    setIncident(m_incident);
}

void IncidentPane::fitButtons()
{
    const bool roomy = width() >= m_theme->px(kPicturesFit);
    const LineIconColours colours = toolbarIconColours(*m_theme);
    const std::pair<QPushButton *, const char *> icons[] = {
        {m_png, "img"}, {m_csv, "table"}, {m_markdown, "doc"}};
    for (const auto &[button, icon] : icons) {
        button->setIcon(roomy ? lineIcon(QString::fromLatin1(icon), colours) : QIcon());
        button->setIconSize(QSize(m_theme->px(16), m_theme->px(16)));
    }
}

void IncidentPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

bool IncidentPane::isSame(const std::optional<Incident> &other) const
{
    if (!m_incident || !other)
        return !m_incident && !other;
    return m_incident->feed->id == other->feed->id && m_incident->row.start == other->row.start &&
           m_incident->row.number == other->row.number;
}

void IncidentPane::tellNote()
{
    if (m_noteCalm.isActive())
        sendNote();
}

void IncidentPane::sendNote()
{
    m_noteCalm.stop();
    if (m_incident)
        emit noteWritten(m_incident->key, m_note->text().trimmed());
}

void IncidentPane::setIncident(std::optional<Incident> incident)
{
    const bool same = isSame(incident);
    if (!same)
        tellNote(); // of the one before
    m_incident = std::move(incident);
    if (!same) {
        m_note->setText(m_incident ? m_incident->note : QString());
        m_result->hide();
        m_shown.clear();
    }
    m_report = m_incident ? incidentReport(*m_incident) : IncidentReport();
    for (QWidget *part : QList<QWidget *>{m_png, m_csv, m_markdown, m_note})
        part->setEnabled(m_incident.has_value());
    const QString wanted = html();
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    const int scrolled = m_text->verticalScrollBar()->value();
    addDiscs(*m_text->document());
    m_text->setHtml(wanted);
    m_text->verticalScrollBar()->setValue(scrolled);
}

QString IncidentPane::html() const
{
    const auto px = [this](int size) { return QString::number(m_theme->px(size)); };
    QString text = QStringLiteral("<style>body { color: %1; font-size: %2px; font-family: '%6'; } "
                                  "h2 { font-size: %3px; } h3 { font-size: %2px; margin-top: 12px; "
                                  "margin-bottom: 4px; } p { margin-top: 0; }"
                                  ".weak { color: %4; } .bad { color: %5; }</style><body>")
                       .arg(m_theme->ink.name(), px(13), px(20), m_theme->ink2.name(),
                            m_theme->down.name(), m_theme->font(TextRole::Body).family());
    if (!m_incident)
        return text + QStringLiteral("<p class=\"weak\">%1</p></body>")
                          .arg(tr("Select an outage to read what happened.").toHtmlEscaped());
    return text +
           QStringLiteral("<h2>%1</h2><p class=\"weak\">%2</p>")
               .arg(m_report.title.toHtmlEscaped(), m_report.when.toHtmlEscaped()) +
           factsHtml() + QStringLiteral("<h3>%1</h3>").arg(tr("What happened").toHtmlEscaped()) +
           stepsHtml() + paragraph(tr("Where the fault was"), m_report.where) +
           paragraph(tr("What is still missing"), m_report.missing) + QStringLiteral("</body>");
}

// Each with a line before it: what is lost for good in its colour, and what came back in its.
QString IncidentPane::factsHtml() const
{
    QString text = QStringLiteral("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>");
    int column = 0;
    for (const Fact &fact : m_report.facts) {
        if (column++ == kFactsInRow) {
            text += QStringLiteral("</tr><tr>");
            column = 1;
        }
        const QColor line = fact.alarming  ? m_theme->down
                            : fact.welcome ? m_theme->live
                                           : m_theme->border;
        const QColor ink = fact.alarming  ? m_theme->down
                           : fact.welcome ? m_theme->live
                                          : m_theme->ink;
        text += QStringLiteral("<td width=\"33%\" style=\"border-left: 2px solid %1; "
                               "border-left-style: solid; padding-left: 10px; "
                               "padding-top: 2px; padding-bottom: 6px\">"
                               "<span class=\"weak\">%2</span><br>"
                               "<b style=\"font-size: %3px; color: %4\">%5</b></td>")
                    .arg(line.name(), fact.label.toHtmlEscaped(), QString::number(m_theme->px(18)),
                         ink.name(), fact.value.toHtmlEscaped());
    }
    return text + QStringLiteral("</tr></table>");
}

QString IncidentPane::stepsHtml() const
{
    QString text = QStringLiteral("<table cellpadding=\"2\">");
    const QString size = QString::number(m_theme->px(kDisc));
    int number = 0;
    for (const Fact &step : m_report.steps) {
        ++number;
        const QString disc =
            size_t(number) <= m_report.moments.size()
                ? QStringLiteral("<img src=\"step:%1\" width=\"%2\" height=\"%2\">")
                      .arg(QString::number(number), size)
                : QString();
        text += QStringLiteral("<tr><td>%1&nbsp;</td><td class=\"weak\">%2&nbsp;&nbsp;</td>"
                               "<td>%3</td></tr>")
                    .arg(disc, step.label.toHtmlEscaped(), step.value.toHtmlEscaped());
    }
    return text + QStringLiteral("</table>");
}

void IncidentPane::addDiscs(QTextDocument &document) const
{
    for (size_t number = 1; number <= m_report.moments.size(); ++number) {
        const int size = m_theme->px(kDisc) * kPictureScale;
        QImage disc(size, size, QImage::Format_ARGB32_Premultiplied);
        disc.fill(Qt::transparent);
        QPainter painter(&disc);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->ink);
        painter.drawEllipse(disc.rect());
        QFont font = m_theme->uiFont(10, QFont::Bold);
        font.setPixelSize(m_theme->px(10) * kPictureScale);
        painter.setFont(font);
        painter.setPen(m_theme->surface);
        painter.drawText(disc.rect(), Qt::AlignCenter, QString::number(number));
        painter.end();
        document.addResource(QTextDocument::ImageResource,
                             QUrl(QStringLiteral("step:%1").arg(number)), disc);
    }
}

QString IncidentPane::text() const
{
    return m_text->toPlainText().remove(QChar::ObjectReplacementCharacter);
}

QImage IncidentPane::picture() const
{
    const QSize charts = m_charts ? m_charts->size() : QSize();
    QTextDocument document;
    document.setDefaultFont(m_theme->font(TextRole::Body));
    addDiscs(document);
    QString text = m_shown;
    if (const QString note = m_note->text().trimmed(); !note.isEmpty())
        text.replace(QLatin1StringView("</body>"),
                     paragraph(tr("Note"), note) + QLatin1StringView("</body>"));
    document.setHtml(text);
    document.setTextWidth(m_theme->px(kWidth));
    const QSize size(charts.width() + m_theme->px(kWidth),
                     std::max(charts.height(), int(std::ceil(document.size().height()))));
    QImage image(size * kPictureScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPictureScale);
    image.fill(m_theme->surface);
    QPainter painter(&image);
    if (m_charts)
        m_charts->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter.translate(charts.width(), 0);
    document.drawContents(&painter);
    return image;
}

void IncidentPane::ask(const QString &suffix, const QString &filter,
                       std::function<void(const QString &)> chosen)
{
    const TimeAnchor clock{m_incident->feed->takenAt, m_incident->feed->takenAtWall};
    const WallTime at = m_incident->at.value_or(clock.wallOf(m_incident->row.start));
    const QString name = QStringLiteral("%1-%2.%3")
                             .arg(m_incident->feed->id.value,
                                  QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch)
                                      .toString(QStringLiteral("yyyy-MM-dd-HHmmss")),
                                  suffix);
    const AskFile dialog = m_ask ? m_ask : askToSave(this, filter, suffix);
    dialog(name, std::move(chosen));
}

void IncidentPane::savePicture()
{
    ask(QStringLiteral("png"), tr("PNG pictures (*.png)"), [this](const QString &path) {
        QSaveFile file(path);
        const bool taken = file.open(QIODevice::WriteOnly) && picture().save(&file, "PNG");
        say(path, taken ? commitWhole(file) : file.errorString());
    });
}

void IncidentPane::saveRows()
{
    if (m_export.isBusy())
        return;
    auto rows = std::make_shared<const std::vector<ExportRow>>(
        incidentRows(*m_incident, m_note->text().trimmed()));
    ask(QStringLiteral("csv"), tr("CSV, for spreadsheets (*.csv)"),
        [this, rows](const QString &path) {
            m_export.save(path, [rows, at = size_t(0)]() mutable -> std::optional<ExportRow> {
                return at == rows->size() ? std::nullopt : std::optional((*rows)[at++]);
            });
        });
}

void IncidentPane::saveText()
{
    const QByteArray text = incidentMarkdown(m_report, m_note->text()).toUtf8();
    ask(QStringLiteral("md"), tr("Markdown (*.md)"),
        [this, text](const QString &path) { say(path, writeWhole(path, text)); });
}

void IncidentPane::say(const QString &path, const QString &error)
{
    const QString name = QDir::toNativeSeparators(path);
    m_result->setText(error.isEmpty() ? tr("Saved to %1").arg(name)
                                      : tr("%1 could not be saved: %2").arg(name, error));
    setTextColour(*m_result, error.isEmpty() ? m_theme->ink2 : m_theme->down);
    m_result->show();
}

} // namespace feedscope
