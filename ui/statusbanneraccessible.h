// How screen readers see the banner: an alert whose name is its sentence without running numbers.
// Thread: UI.
// Errors: none; without a screen reader nothing is sent. Why not QAccessible::Alert: Qt 6.4 sends
//   nothing for it over AT-SPI; an alert that hides and shows itself is read, and the two events
//   alone do that without the flicker or the loss of focus of a real hide().
// Source: ui-spec.md section 8.
#pragma once

#include "bannercontent.h"

#include <QAccessible>

class QWidget;

namespace feedscope {

// Once is enough; more is harmless.
void installStatusBannerAccessibility();
// `send` is another one in tests only.
void announceBanner(QWidget &banner, const QString &text, Politeness politeness,
                    void (*send)(QAccessibleEvent *) = &QAccessible::updateAccessibility);

} // namespace feedscope
