#include "liveregion.h"

#include "statusbanneraccessible.h"

namespace feedscope {

LiveRegion::LiveRegion(QWidget *parent)
    : QWidget(parent)
{
    installStatusBannerAccessibility();
    setObjectName(QStringLiteral("liveRegion"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1);
}

void LiveRegion::say(const Announcement &announcement)
{
    setAccessibleName(announcement.text);
    announceBanner(*this, announcement.text, announcement.politeness);
}

} // namespace feedscope
