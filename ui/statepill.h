// The pill that names a state, and the tag that says it is simulated; used by the table, the header
// of the selected feed and the event log.
// Thread: UI.
// Units: logical pixels.
// Errors: none.
// Source: screen 08 (States).
#pragma once

#include "theme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace feedscope {

// Left-aligned and centred in `area`; connected, quiet and paused have no fill. Returns where it
// is.
QRectF paintStatePill(QPainter &painter, const QRectF &area, DisplayState state,
                      const QString &word, const QFont &font, const Theme &theme);
// How wide paintStatePill() will be.
double statePillWidth(const QString &word, const QFont &font);
double simTagWidth(const QString &word, const QFont &font);
QRectF paintSimTag(QPainter &painter, const QRectF &area, const QString &word, const QFont &font,
                   const Theme &theme);

} // namespace feedscope
