// Which feeds of a pasted or opened file to add, when there are several.
// Thread: UI.
// Owner: FeedDesk; deletes itself when closed. Modeless.
// Source: issue text (HAR and config files); ui-spec.md section 1 (dialogs are modeless).
#pragma once

#include "pasteresult.h"
#include "theme.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class FeedPicker : public QDialog
{
    Q_OBJECT

public:
    FeedPicker(const PasteResult &pasted, const Theme &theme, QWidget *parent = nullptr);
    QList<PastedFeed> chosen() const;

signals:
    void picked(const QList<feedscope::PastedFeed> &feeds);

private:
    const PasteResult m_pasted;
    QListWidget *m_list;
    QPushButton *m_add;
};

} // namespace feedscope
