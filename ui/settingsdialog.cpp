#include "settingsdialog.h"

#include "problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace feedscope {

namespace {

void addTitle(QFormLayout &form, const QString &text)
{
    auto *title = new QLabel(text);
    title->setProperty("role", QStringLiteral("label"));
    form.addRow(title);
}

QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label,
                     const QList<std::pair<int, QString>> &items)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleName(label);
    for (const auto &[value, text] : items)
        box->addItem(text, value);
    form.addRow(label, box);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Facts &facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_problem(new ProblemLine(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    resize(640, 720);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *content = new QWidget(area);
    auto *form = new QFormLayout(content);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(8);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    buildLook(*form);
    buildStart(*form);
    buildCalls(*form);
    buildNetwork(*form);
    buildFiles(*form);
    setFolder(m_facts.configFile, m_facts.settingsFolder);
    column->addWidget(area, 1);
    column->addWidget(m_problem);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeSettings"));
    close->setAutoDefault(false);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &SettingsDialog::close);
}

void SettingsDialog::buildLook(QFormLayout &form)
{
    addTitle(form, tr("How it looks"));
    m_theme = addChoice(form, "theme", tr("Theme"),
                        {{int(ThemeMode::System), tr("As the system")},
                         {int(ThemeMode::Light), tr("Light")},
                         {int(ThemeMode::Dark), tr("Dark")}});
    m_scale = addChoice(form, "textSize", tr("Text size"),
                        {{100, tr("100 %")}, {125, tr("125 %")}, {150, tr("150 %")}});
    m_density = addChoice(form, "density", tr("Rows"),
                          {{int(Density::Compact), tr("Compact")},
                           {int(Density::Normal), tr("Normal")},
                           {int(Density::Distance), tr("Distance, to be read from afar")}});
    for (QComboBox *box : {m_theme, m_scale, m_density})
        connect(box, &QComboBox::activated, this, [this] { emit viewWanted(view()); });
}

QLineEdit *SettingsDialog::line(QFormLayout &form, const char *name, const QString &label,
                                const QString &placeholder)
{
    auto *box = new QLineEdit;
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleName(label);
    box->setPlaceholderText(placeholder);
    box->setMaxLength(4096);
    form.addRow(label, box);
    connect(box, &QLineEdit::editingFinished, this, [this] {
        if (!m_isFilling)
            emit programWanted(program());
    });
    return box;
}

QCheckBox *SettingsDialog::check(QFormLayout &form, const char *name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(QLatin1StringView(name));
    form.addRow(box);
    return box;
}

void SettingsDialog::buildStart(QFormLayout &form)
{
    addTitle(form, tr("How it starts"));
    m_autostart = check(form, "autostart", tr("Start with the system"));
    connect(m_autostart, &QCheckBox::clicked, this, [this] { emit programWanted(program()); });
}

void SettingsDialog::buildCalls(QFormLayout &form)
{
    addTitle(form, tr("How it calls you"));
    const QString &whyNot = m_facts.whyNoTray;
    const QString reason = whyNot.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(whyNot);
    m_tray = check(form, "tray", tr("Icon in the tray") + reason);
    m_closesToTray =
        check(form, "closeToTray", tr("Keep watching in the tray when the window is closed"));
    m_notifications = check(form, "notifications",
                            tr("Notifications of trouble and recovery, from the tray icon"));
    m_sounds = check(form, "sounds", tr("A sound with each of them"));
    for (QCheckBox *box : {m_tray, m_closesToTray, m_notifications, m_sounds}) {
        connect(box, &QCheckBox::clicked, this, [this] {
            showWhatCanCall();
            emit callsWanted(calls());
        });
    }
    showWhatCanCall();
}

// What needs the tray icon can be chosen while there is one; a choice made before is kept.
void SettingsDialog::showWhatCanCall()
{
    const bool hasTray = m_facts.whyNoTray.isEmpty();
    m_tray->setEnabled(hasTray);
    for (QCheckBox *box : {m_closesToTray, m_notifications})
        box->setEnabled(hasTray && m_tray->isChecked());
}

void SettingsDialog::buildNetwork(QFormLayout &form)
{
    addTitle(form, tr("For feeds without their own"));
    m_proxy = line(form, "proxy", tr("Proxy"), tr("none; http:// or socks5://"));
    m_ca = line(form, "ca", tr("Certificate authority"), tr("the system's; or a PEM file"));
}

void SettingsDialog::buildFiles(QFormLayout &form)
{
    addTitle(form, tr("Memory and files"));
    m_memory = new QSpinBox;
    m_memory->setObjectName(QStringLiteral("memory"));
    m_memory->setRange(MemoryLimits::kLeast, MemoryLimits::kMost);
    m_memory->setSuffix(tr(" MiB"));
    m_memory->setAccessibleName(tr("Memory of all messages"));
    form.addRow(tr("Memory of all messages"), m_memory);
    connect(m_memory, &QSpinBox::editingFinished, this, [this] {
        if (!m_isFilling)
            emit memoryWanted({m_memory->value()});
    });
    m_configFile = path(form, "feedsFile", tr("Feeds"));
    m_folder = path(form, "dataFolder", tr("Data folder"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto button = [&](const QString &text, const char *name, auto what) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, what);
        return made;
    };
    button(tr("Open it"), "openFolder",
           [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    QPushButton *change = button(tr("Use another folder"), "changeFolder", [this] { askFolder(); });
    const QString &whyNot = m_facts.whyNoMove;
    change->setEnabled(whyNot.isEmpty());
    auto *why = new QLabel(whyNot);
    why->setWordWrap(true);
    row->addWidget(why, 1);
    form.addRow(QString(), row);
}

QLineEdit *SettingsDialog::path(QFormLayout &form, const char *name, const QString &label)
{
    auto *shown = new QLineEdit;
    shown->setObjectName(QLatin1StringView(name));
    shown->setAccessibleName(label);
    shown->setReadOnly(true);
    form.addRow(label, shown);
    return shown;
}

void SettingsDialog::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for feeds and scenarios"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsDialog::folderWanted);
    dialog->open();
}

void SettingsDialog::setFolder(const QString &configFile, const QString &folder)
{
    m_configFile->setText(configFile);
    m_folder->setText(folder);
}

ViewSettings SettingsDialog::view() const
{
    ViewSettings view = m_view; // what is chosen elsewhere stays
    view.theme = ThemeMode(m_theme->currentData().toInt());
    view.scale = textScaleFromPercent(m_scale->currentData().toInt());
    view.density = Density(m_density->currentData().toInt());
    return view;
}

void SettingsDialog::setView(const ViewSettings &view)
{
    m_view = view;
    m_theme->setCurrentIndex(m_theme->findData(int(view.theme)));
    m_scale->setCurrentIndex(m_scale->findData(int(view.scale)));
    m_density->setCurrentIndex(m_density->findData(int(view.density)));
}

void SettingsDialog::setProgram(const ProgramSettings &program)
{
    m_isFilling = true;
    setAutostart(program.autostart);
    m_proxy->setText(program.proxy);
    m_ca->setText(program.ca);
    m_isFilling = false;
}

void SettingsDialog::setMemory(const MemoryLimits &memory)
{
    m_isFilling = true;
    m_memory->setValue(memory.messageMebibytes);
    m_isFilling = false;
}

void SettingsDialog::setAutostart(bool on)
{
    m_autostart->setChecked(on);
}

void SettingsDialog::setCalls(const CallSettings &calls)
{
    m_tray->setChecked(calls.tray);
    m_closesToTray->setChecked(calls.closesToTray);
    m_notifications->setChecked(calls.notifications);
    m_sounds->setChecked(calls.sounds);
    showWhatCanCall();
}

CallSettings SettingsDialog::calls() const
{
    return {m_tray->isChecked(), m_closesToTray->isChecked(), m_notifications->isChecked(),
            m_sounds->isChecked()};
}

void SettingsDialog::setTheme(const Theme &theme)
{
    m_problem->setTheme(theme);
}

ProgramSettings SettingsDialog::program() const
{
    ProgramSettings program;
    program.autostart = m_autostart->isChecked();
    program.proxy = m_proxy->text().trimmed();
    program.ca = m_ca->text().trimmed();
    return program;
}

void SettingsDialog::setProblem(const QString &text)
{
    m_problem->setProblem(text);
}

} // namespace feedscope
