#include "draftform.h"
#include "formbuilder.h"
#include "pagewheel.h"

#include <QComboBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace feedscope;

namespace {

void turn(QComboBox &box)
{
    const QPoint middle = box.rect().center();
    QWheelEvent event(middle, box.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &event);
}

} // namespace

class TestPageWheel : public QObject
{
    Q_OBJECT

private slots:
    void valueChangesOnlyWithTheFocus()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        DraftForm form;
        FormBuilder build(form, *column, &page);
        QComboBox *box = build.choice(QStringLiteral("Jitter"), QStringLiteral("/backoff/jitter"),
                                      {{QStringLiteral("a"), QStringLiteral("A")},
                                       {QStringLiteral("b"), QStringLiteral("B")}});
        auto *other = new QComboBox(&page);
        column->addWidget(other);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        other->setFocus();
        turn(*box);
        QCOMPARE(box->currentIndex(), 0);
        box->setFocus();
        turn(*box);
        QCOMPARE(box->currentIndex(), 1);
    }
};

QTEST_MAIN(TestPageWheel)
#include "tst_pagewheel.moc"
