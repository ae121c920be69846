#include "settingsdialog.h"

#include "problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
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
    resize(600, 560);
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
    buildNetwork(*form);
    buildFiles(*form);
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

void SettingsDialog::buildStart(QFormLayout &form)
{
    addTitle(form, tr("How it starts"));
    const QString &whyNot = m_facts.whyNoAutostart;
    m_autostart =
        new QCheckBox(tr("Start with the system") +
                      (whyNot.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(whyNot)));
    m_autostart->setObjectName(QStringLiteral("autostart"));
    m_autostart->setEnabled(whyNot.isEmpty());
    form.addRow(m_autostart);
    connect(m_autostart, &QCheckBox::clicked, this, [this] { emit programWanted(program()); });
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
    for (const auto &[label, path] : {std::pair{tr("Feeds"), m_facts.configFile},
                                      std::pair{tr("Data folder"), m_facts.settingsFolder}}) {
        auto *row = new QHBoxLayout;
        auto *shown = new QLabel(path);
        shown->setTextFormat(Qt::PlainText);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        shown->setWordWrap(true);
        row->addWidget(shown, 1);
        form.addRow(label, row);
    }
    auto *open = new QPushButton(tr("Open the data folder"));
    open->setObjectName(QStringLiteral("openFolder"));
    open->setAutoDefault(false);
    form.addRow(QString(), open);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_facts.settingsFolder)); });
}

ViewSettings SettingsDialog::view() const
{
    ViewSettings view;
    view.theme = ThemeMode(m_theme->currentData().toInt());
    view.scale = textScaleFromPercent(m_scale->currentData().toInt());
    view.density = Density(m_density->currentData().toInt());
    return view;
}

void SettingsDialog::setView(const ViewSettings &view)
{
    m_theme->setCurrentIndex(m_theme->findData(int(view.theme)));
    m_scale->setCurrentIndex(m_scale->findData(int(view.scale)));
    m_density->setCurrentIndex(m_density->findData(int(view.density)));
}

void SettingsDialog::setProgram(const ProgramSettings &program)
{
    m_isFilling = true;
    m_autostart->setChecked(program.autostart);
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
