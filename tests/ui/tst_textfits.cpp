// No text is cut without an ellipsis and a tooltip: in the smallest window and at the largest text.
#include "elidedlabel.h"
#include "windowdesk.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>
#include <QToolBar>

using namespace feedscope;
using namespace feedscope::test;

class TestTextFits : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static QList<std::shared_ptr<FeedSnapshot>> feeds()
    {
        QList<std::shared_ptr<FeedSnapshot>> list;
        for (int state = 0; state < 7; ++state)
            list << makeFeed(s("a-feed-with-a-long-name-%1").arg(state), DisplayState(state));
        return list;
    }
    static QString labelProblem(const QLabel &label)
    {
        if (qobject_cast<const ElidedLabel *>(&label) || !label.toolTip().isEmpty())
            return {};
        const int room = label.contentsRect().width() - 2 * label.margin();
        if (label.wordWrap()) {
            const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, room, 10'000),
                                                                  Qt::TextWordWrap, label.text());
            return needed.height() > label.height() + 2 ? s("too low") : QString();
        }
        return label.fontMetrics().size(0, label.text()).width() > room + 1 ? s("too narrow")
                                                                            : QString();
    }
    static QStringList problems(const QWidget &window)
    {
        QStringList list;
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            if (const QString problem = labelProblem(*label); !problem.isEmpty())
                list << s("label %1 \"%2\" %3").arg(label->objectName(), label->text(), problem);
        }
        for (const auto *button : window.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            const int needed =
                button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            if (needed > button->width() && button->toolTip().isEmpty())
                list << s("button %1 \"%2\"").arg(button->objectName(), button->text());
        }
        return list;
    }

private slots:
    void everyToolIsInTheToolBar_data()
    {
        QTest::addColumn<QString>("scale");
        for (const char *scale : {"text-100", "text-125", "text-150"})
            QTest::newRow(scale) << s(scale);
    }
    void everyToolIsInTheToolBar()
    {
        QFETCH(QString, scale);
        Desk desk(feeds());
        desk.window.resize(1024, 640);
        desk.window.findChild<QAction *>(scale)->trigger();
        QApplication::sendPostedEvents();
        const auto *bar = desk.window.findChild<QToolBar *>(s("tools"));
        for (QAction *action : bar->actions()) {
            const QWidget *tool = bar->widgetForAction(action);
            if (action->isVisible() && tool)
                QVERIFY2(tool->isVisible() && tool->geometry().right() < bar->width(),
                         qPrintable(action->text() + tool->objectName()));
        }
    }
    void everyTextFitsOrSaysTheRest_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("scale");
        QTest::addColumn<int>("selected");
        for (const int selected : {-1, 0, 2, 6}) {
            for (const char *scale : {"text-100", "text-125", "text-150"}) {
                QTest::addRow("1024x640 %s feed %d", scale, selected)
                    << QSize(1024, 640) << s(scale) << selected;
                QTest::addRow("1440x900 %s feed %d", scale, selected)
                    << QSize(1440, 900) << s(scale) << selected;
            }
        }
    }
    void everyTextFitsOrSaysTheRest()
    {
        QFETCH(QSize, size);
        QFETCH(QString, scale);
        QFETCH(int, selected);
        Desk desk(feeds());
        desk.window.findChild<QAction *>(scale)->trigger();
        desk.window.resize(size);
        if (selected >= 0)
            desk.table().select(feeds().at(selected)->id);
        desk.window.pump().beat();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        const QStringList cut = problems(desk.window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestTextFits)
#include "tst_textfits.moc"
