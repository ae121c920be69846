#include "tabularlabel.h"
#include "tabulartext.h"
#include "typography.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace feedscope;

class TestTabularText : public QObject
{
    Q_OBJECT

private slots:
    void digitsAreOfOneWidth()
    {
        const QFont font = uiFont(26, QFont::Bold);
        const qreal ones = TabularText::width(font, QStringLiteral("1.1 s"));
        QCOMPARE(TabularText::width(font, QStringLiteral("0.8 s")), ones);
        QVERIFY(TabularText::width(font, QStringLiteral("10.8 s")) > ones);
    }

    void noDigitIsNarrowerThanItself()
    {
        const QFont font = uiFont(26, QFont::Bold);
        const QFontMetricsF metrics(font);
        for (int digit = 0; digit <= 9; ++digit) {
            const QString text = QString::number(digit);
            QVERIFY(TabularText::width(font, text) >= metrics.horizontalAdvance(text));
        }
    }

    void wordsKeepTheirWidth()
    {
        const QFont font = uiFont(13, QFont::Normal);
        const QString text = QStringLiteral("trying now");
        QCOMPARE(TabularText::width(font, text), QFontMetricsF(font).horizontalAdvance(text));
        QCOMPARE(TabularText::width(font, QString()), 0.0);
    }

    void alignmentPlacesTheText()
    {
        QVERIFY(leftmost(Qt::AlignLeft) < 10);
        QVERIFY(leftmost(Qt::AlignHCenter) > 60);
        QVERIFY(leftmost(Qt::AlignRight) > leftmost(Qt::AlignHCenter));
    }

    void labelDoesNotMoveWhileItRuns()
    {
        TabularLabel label;
        label.setSample(QStringLiteral("00.0 s"));
        const QSize size = label.sizeHint();
        for (const char *text : {"9.9 s", "11.1 s", "0.1 s"}) {
            label.setText(QLatin1StringView(text));
            QCOMPARE(label.sizeHint(), size);
        }
        label.setText(QStringLiteral("12 min 44 s")); // never cut
        QVERIFY(label.sizeHint().width() > size.width());
    }

private:
    static int leftmost(Qt::Alignment alignment)
    {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(uiFont(20, QFont::Normal));
        TabularText::draw(painter, QRectF(image.rect()), alignment, QStringLiteral("4.2 s"));
        painter.end();
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
        return image.width();
    }
};

QTEST_MAIN(TestTabularText)
#include "tst_tabulartext.moc"
