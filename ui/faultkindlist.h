// Every kind of fault there is, one of them chosen, each with its parameters.
// Thread: UI.
// Owner: the panel.
// Source: screen 03. The kinds and their order are allFaultKinds().
#pragma once

#include "faultspec.h"
#include "theme.h"

#include <QButtonGroup>
#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace feedscope {

class FaultKindRow;

class FaultKindList : public QScrollArea
{
    Q_OBJECT

public:
    explicit FaultKindList(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    const FaultSpec &fault() const;
    FaultKindRow &row(FaultKind kind) const;

signals:
    void changed(); // another kind was chosen, or a parameter of the chosen one

private:
    const Theme *m_theme = &Theme::light();
    QLabel *m_title;
    QButtonGroup m_choice;
    QList<FaultKindRow *> m_rows; // in the order of the kinds
};

} // namespace feedscope
