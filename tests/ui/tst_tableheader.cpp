#include "tableheader.h"

#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace feedscope;

class TestTableHeader : public QObject
{
    Q_OBJECT

private:
    struct Table
    {
        QStandardItemModel model{1, 3};
        QTableView view;
        TableHeader *header = new TableHeader(&view);
        Table()
        {
            view.setModel(&model);
            view.setHorizontalHeader(header);
            view.resize(400, 200);
            view.show();
        }
    };

private slots:
    void titlesStartWhereTheirCellsStart()
    {
        Table table;
        QCOMPARE(table.header->titleRect(QRect(0, 0, 100, 28), 0).left(), 16);
        QCOMPARE(table.header->titleRect(QRect(100, 0, 100, 28), 1).left(), 108);
        table.header->setLeadingRoom(1, 4);
        QCOMPARE(table.header->titleRect(QRect(100, 0, 100, 28), 1).left(), 112);
    }
    void theLastTitleKeepsTheMarginOfTheWindow()
    {
        Table table;
        const int width = table.header->viewport()->width();
        QCOMPARE(table.header->titleRect(QRect(200, 0, width - 200, 28), 2).right(), width - 17);
        QCOMPARE(table.header->titleRect(QRect(100, 0, 100, 28), 1).right(), 191);
    }
    void theChevronShowsTheOrder()
    {
        Table table;
        table.view.setSortingEnabled(true);
        table.view.sortByColumn(0, Qt::AscendingOrder);
        const QImage ascending = table.header->grab().toImage();
        table.view.sortByColumn(0, Qt::DescendingOrder);
        QVERIFY(table.header->grab().toImage() != ascending);
    }
    void rightToLeftMirrorsTheMargins()
    {
        Table table;
        table.view.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(table.header->titleRect(QRect(0, 0, 100, 28), 0).right(), 83);
    }
};

QTEST_MAIN(TestTableHeader)
#include "tst_tableheader.moc"
