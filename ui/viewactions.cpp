#include "viewactions.h"

#include "lineicon.h"

#include <QMenu>

namespace feedscope {

ViewActions::ViewActions(QObject *parent)
    : QObject(parent)
    , m_themes(this)
    , m_scales(this)
    , m_densities(this)
    , m_nextTheme(new QAction(tr("Theme"), this))
    , m_grouped(new QAction(tr("Group feeds"), this))
{
    addThemes();
    addScales();
    addDensities();
    m_nextTheme->setObjectName(QStringLiteral("nextTheme"));
    m_nextTheme->setToolTip(tr("Switch between light and dark"));
    connect(m_nextTheme, &QAction::triggered, this, [this] {
        ViewSettings wanted = m_settings;
        wanted.theme = m_nextTheme->data().toBool() ? ThemeMode::Light : ThemeMode::Dark;
        emit settingsWanted(wanted);
    });
    m_grouped->setObjectName(QStringLiteral("groupFeeds"));
    m_grouped->setCheckable(true);
    connect(m_grouped, &QAction::triggered, this, [this](bool on) {
        ViewSettings wanted = m_settings;
        wanted.grouped = on;
        emit settingsWanted(wanted);
    });
}

QAction *ViewActions::add(QActionGroup &group, const QString &name, const QString &text, int value)
{
    QAction *action = group.addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

void ViewActions::addThemes()
{
    const std::pair<ThemeMode, QString> modes[] = {{ThemeMode::System, tr("As the system")},
                                                   {ThemeMode::Light, tr("Light")},
                                                   {ThemeMode::Dark, tr("Dark")}};
    for (const auto &[mode, text] : modes)
        add(m_themes, QStringLiteral("theme-") + themeModeName(mode), text, int(mode));
    connect(&m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        ViewSettings wanted = m_settings;
        wanted.theme = ThemeMode(action->data().toInt());
        emit settingsWanted(wanted);
    });
}

void ViewActions::addScales()
{
    for (const TextScale scale :
         {TextScale::Percent100, TextScale::Percent125, TextScale::Percent150})
        add(m_scales, QStringLiteral("text-%1").arg(int(scale)), tr("%1 %").arg(int(scale)),
            int(scale));
    connect(&m_scales, &QActionGroup::triggered, this, [this](const QAction *action) {
        ViewSettings wanted = m_settings;
        wanted.scale = textScaleFromPercent(action->data().toInt());
        emit settingsWanted(wanted);
    });
}

void ViewActions::addDensities()
{
    const std::pair<Density, QString> densities[] = {{Density::Compact, tr("Compact")},
                                                     {Density::Normal, tr("Normal")},
                                                     {Density::Distance, tr("From a distance")}};
    for (const auto &[density, text] : densities)
        add(m_densities, QStringLiteral("rows-") + densityName(density), text, int(density));
    connect(&m_densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        ViewSettings wanted = m_settings;
        wanted.density = Density(action->data().toInt());
        emit settingsWanted(wanted);
    });
}

void ViewActions::fillMenu(QMenu &menu)
{
    const std::pair<QString, QActionGroup *> groups[] = {
        {tr("Theme"), &m_themes}, {tr("Text size"), &m_scales}, {tr("Rows"), &m_densities}};
    for (const auto &[title, group] : groups)
        menu.addMenu(title)->addActions(group->actions());
    menu.addAction(m_grouped);
}

void ViewActions::check(QActionGroup &group, int value)
{
    for (QAction *action : group.actions())
        action->setChecked(action->data().toInt() == value);
}

void ViewActions::setSettings(const ViewSettings &settings)
{
    m_settings = settings;
    check(m_themes, int(settings.theme));
    check(m_scales, int(settings.scale));
    check(m_densities, int(settings.density));
    m_grouped->setChecked(settings.grouped);
}

void ViewActions::setTheme(const Theme &theme)
{
    m_nextTheme->setIcon(lineIcon(QStringLiteral("sun"), quietIconColours(theme)));
    m_nextTheme->setData(theme.isDark);
}

} // namespace feedscope
