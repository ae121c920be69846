#include "headertable.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QToolButton>

namespace feedscope {

constexpr int kMostHeaders = 100;
constexpr int kShownRows = 6;

HeaderTable::HeaderTable(QWidget *parent)
    : QTableWidget(0, 3, parent)
{
    setObjectName(QStringLiteral("headers"));
    setAccessibleName(tr("Headers"));
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->resizeSection(2, 32);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setEditTriggers(AllEditTriggers);
    setTabKeyNavigation(false);
    setProperty("role", QStringLiteral("code"));
    connect(this, &QTableWidget::cellChanged, this, &HeaderTable::changed);
    fit();
}

void HeaderTable::append(const QString &name, const QString &value)
{
    const int row = rowCount();
    insertRow(row);
    setItem(row, 0, new QTableWidgetItem(name));
    setItem(row, 1, new QTableWidgetItem(value));
    auto *remove = new QToolButton(this);
    remove->setText(QString(QChar(0x00D7)));
    remove->setAccessibleName(tr("Remove this header"));
    remove->setToolTip(tr("Remove this header"));
    connect(remove, &QToolButton::clicked, this, [this, remove] {
        for (int i = 0; i < rowCount(); ++i) {
            if (cellWidget(i, 2) == remove) {
                removeRow(i);
                break;
            }
        }
        fit();
        emit changed();
    });
    setCellWidget(row, 2, remove);
}

void HeaderTable::setHeaders(const QList<std::pair<QString, QString>> &headers)
{
    const QSignalBlocker blocker(this);
    setRowCount(0);
    for (const auto &[name, value] : headers)
        append(name, value);
    fit();
}

QList<std::pair<QString, QString>> HeaderTable::headers() const
{
    QList<std::pair<QString, QString>> all;
    for (int i = 0; i < rowCount(); ++i)
        all.append({item(i, 0)->text(), item(i, 1)->text()});
    return all;
}

void HeaderTable::addHeader()
{
    if (rowCount() >= kMostHeaders)
        return;
    {
        const QSignalBlocker blocker(this);
        append({}, {});
    }
    fit();
    setCurrentCell(rowCount() - 1, 0);
    editItem(item(rowCount() - 1, 0));
}

void HeaderTable::setRowHeight(int height)
{
    m_rowHeight = height;
    fit();
}

void HeaderTable::fit()
{
    verticalHeader()->setDefaultSectionSize(m_rowHeight);
    setFixedHeight(std::min(rowCount(), kShownRows) * m_rowHeight + 2);
    setVisible(rowCount() > 0);
}

} // namespace feedscope
