#include "faultkindlist.h"

#include "faultkindrow.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace feedscope {

namespace {

constexpr int kSide = 16;

} // namespace

FaultKindList::FaultKindList(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new QLabel(tr("Kind of fault"), this))
    , m_choice(this)
{
    setObjectName(QStringLiteral("faultKinds"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    m_title->setContentsMargins(kSide, 0, kSide, 4);
    column->addWidget(m_title);
    for (const FaultKind kind : allFaultKinds()) {
        auto *row = new FaultKindRow(kind, content);
        column->addWidget(row);
        m_rows.append(row);
        m_choice.addButton(&row->button(), int(m_rows.size()) - 1);
        connect(row, &FaultKindRow::edited, this, [this, row] {
            if (row->button().isChecked())
                emit changed();
        });
    }
    column->addStretch();
    setWidget(content);
    // The panel itself is the ground.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_rows.first()->button().setChecked(true);
    connect(&m_choice, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            emit changed();
    });
}

void FaultKindList::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_title->setFont(theme.font(TextRole::Strong));
    for (FaultKindRow *row : m_rows)
        row->setTheme(theme);
}

const FaultSpec &FaultKindList::fault() const
{
    return m_rows.at(m_choice.checkedId())->fault();
}

FaultKindRow &FaultKindList::row(FaultKind kind) const
{
    for (FaultKindRow *row : m_rows) {
        if (row->fault().kind == kind)
            return *row;
    }
    return *m_rows.first();
}

} // namespace feedscope
