// Which pages the manual has, and which of them belongs to what a person looks at.
// Thread: UI.
// Errors: none; whatever has no page of its own opens the contents.
// Source: resources/manual.
#pragma once

#include <QString>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace feedscope {

inline constexpr QLatin1StringView kManualContents("index");

// The page of the pane that `widget` is in, null for none: "feeds", "messages", ...
QString manualPageOf(const QWidget *widget);
// Where the page is.
QUrl manualUrl(const QString &page);

} // namespace feedscope
