#include "hatch.h"
#include "lineicon.h"
#include "stateicon.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <functional>

using namespace feedscope;

namespace {

const QList<DisplayState> kStates{DisplayState::Silent,       DisplayState::Disconnected,
                                  DisplayState::Reconnecting, DisplayState::Connecting,
                                  DisplayState::Paused,       DisplayState::Quiet,
                                  DisplayState::Connected};

QImage blank(QSize size, qreal ratio)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

QImage drawn(qreal ratio, const std::function<void(QPainter &)> &draw)
{
    QImage image = blank({40, 40}, ratio);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

int darkPixels(const QImage &image, const QRect &inside)
{
    int count = 0;
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            count += qGray(image.pixel(x, y)) < 250;
    return count;
}

} // namespace

class TestStateIcon : public QObject
{
    Q_OBJECT

private slots:
    void shapesDifferWithoutColour_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2") << 2.0;
    }
    void shapesDifferWithoutColour()
    {
        QFETCH(qreal, ratio);
        QList<QImage> images;
        for (const DisplayState state : kStates)
            images << drawn(ratio, [state](QPainter &p) {
                paintStateIcon(p, QRectF(10, 10, 20, 20), state, Qt::black);
            });
        images << drawn(
            ratio, [](QPainter &p) { paintSimulatedIcon(p, QRectF(10, 10, 20, 20), Qt::black); });
        for (int a = 0; a < images.size(); ++a) {
            const QRect box = QRectF(10 * ratio, 10 * ratio, 20 * ratio, 20 * ratio).toRect();
            const int inside = darkPixels(images[a], box);
            QVERIFY2(inside > 50 * ratio, qPrintable(QString::number(a)));
            QCOMPARE(darkPixels(images[a], images[a].rect()), inside); // nothing outside
            for (int b = a + 1; b < images.size(); ++b)
                QVERIFY(differing(images[a], images[b]) > 20 * ratio);
        }
    }

    void amberIsOutlinedOnWhite()
    {
        const Theme &theme = Theme::light();
        QImage image = blank({40, 40}, 1);
        QPainter painter(&image);
        paintStateIcon(painter, QRectF(0, 0, 40, 40), DisplayState::Reconnecting,
                       theme.state(DisplayState::Reconnecting));
        painter.end();
        QCOMPARE(image.pixelColor(20, 24), theme.recSolid);
        QCOMPARE(image.pixelColor(20, 34), theme.rec); // just inside the base
    }

    void emptyRectanglePaintsNothing()
    {
        const QImage image = drawn(1, [](QPainter &p) {
            paintStateIcon(p, QRectF(10, 10, 0, 20), DisplayState::Silent, Qt::black);
        });
        QCOMPARE(darkPixels(image, image.rect()), 0);
    }

    void hatchStaysInsideAndStripes()
    {
        const QImage image =
            drawn(2, [](QPainter &p) { paintHatch(p, QRectF(8, 8, 24, 24), Qt::black); });
        const QRect box(16, 16, 48, 48);
        const int inside = darkPixels(image, box);
        QCOMPARE(darkPixels(image, image.rect()), inside);
        const double share = double(inside) / (48 * 48);
        QVERIFY2(share > 0.4 && share < 0.65, qPrintable(QString::number(share)));
    }

    void hatchLinesUpAcrossRectangles()
    {
        const QImage whole =
            drawn(1, [](QPainter &p) { paintHatch(p, QRectF(0, 0, 40, 40), Qt::black); });
        const QImage halves = drawn(1, [](QPainter &p) {
            paintHatch(p, QRectF(0, 0, 40, 17), Qt::black);
            paintHatch(p, QRectF(0, 17, 40, 23), Qt::black);
        });
        QCOMPARE(halves, whole);
    }

    void lineIconsAreTintedAndSharp()
    {
        const Theme &theme = Theme::dark();
        const QIcon icon = lineIcon(QStringLiteral("retry"), toolbarIconColours(theme));
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            const QPixmap pixmap = icon.pixmap(QSize(16, 16), ratio);
            QCOMPARE(pixmap.size(), (QSizeF(16, 16) * ratio).toSize());
            QVERIFY(reaches(pixmap, theme.ink));
        }
        QVERIFY(reaches(icon.pixmap(QSize(32, 32), QIcon::Disabled), theme.faded(theme.ink)));
        QVERIFY(reaches(icon.pixmap(QSize(32, 32), QIcon::Normal, QIcon::On), theme.surface));
    }

    void unknownIconIsNullAndSaysSo()
    {
        QTest::ignoreMessage(QtWarningMsg, "no icon named \"unicorn\" in the resources");
        QVERIFY(lineIcon(QStringLiteral("unicorn"), {}).isNull());
    }

private:
    static int differing(const QImage &a, const QImage &b)
    {
        int count = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 64;
        return count;
    }
    static bool reaches(const QPixmap &pixmap, const QColor &colour)
    {
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == colour)
                    return true;
        return false;
    }
};

QTEST_MAIN(TestStateIcon)
#include "tst_stateicon.moc"
