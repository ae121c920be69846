#include "statusbanneraccessible.h"
#include "liveregion.h"
#include "statusbanner.h"

#include <QAccessibleWidget>

namespace feedscope {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (!qobject_cast<StatusBanner *>(object) && !qobject_cast<LiveRegion *>(object))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage);
}

} // namespace

void installStatusBannerAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps one of each
}

void announceBanner(QWidget &banner, const QString &text, Politeness politeness,
                    void (*send)(QAccessibleEvent *))
{
    if (!banner.isVisible())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&banner, text);
    event.setPoliteness(politeness == Politeness::Assertive
                            ? QAccessible::AnnouncementPoliteness::Assertive
                            : QAccessible::AnnouncementPoliteness::Polite);
    send(&event);
#else
    Q_UNUSED(text) // it is the accessible name by now
    Q_UNUSED(politeness)
    QAccessibleEvent hidden(&banner, QAccessible::ObjectHide);
    send(&hidden);
    QAccessibleEvent shown(&banner, QAccessible::ObjectShow);
    send(&shown);
#endif
}

} // namespace feedscope
