#include "statusbanneraccessible.h"
#include "statusbanner.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace feedscope {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *banner = qobject_cast<StatusBanner *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

} // namespace

void installStatusBannerAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps one of each
}

void announceBanner(QWidget &banner, const QString &text, Politeness politeness)
{
    if (!QAccessible::isActive() || !banner.isVisible())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&banner, text);
    event.setPoliteness(politeness == Politeness::Assertive
                            ? QAccessible::AnnouncementPoliteness::Assertive
                            : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    Q_UNUSED(text) // it is the accessible name by now
    Q_UNUSED(politeness)
    QAccessibleEvent hidden(&banner, QAccessible::ObjectHide);
    QAccessible::updateAccessibility(&hidden);
    QAccessibleEvent shown(&banner, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
#endif
}

} // namespace feedscope
