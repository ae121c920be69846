#include "bannerpushbutton.h"
#include "bannerscene.h"
#include "statusbanner.h"
#include "statusbanneraccessible.h"
#include "tabularlabel.h"
#include "tallybutton.h"

#include <QAccessible>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace bannerscene;

namespace {

using Build = std::function<void(Scene &)>;

BannerContent contentOf(const Build &build, Nanos later = 0s)
{
    BannerModel model(english());
    return model.update(eight(build).list(), kStart + later);
}

BannerContent reconnectingOne()
{
    return contentOf([](Scene &s) { s.reconnecting("orders-eu", 50s); });
}

// Every look of the banner, by name.
QList<std::pair<QByteArray, BannerContent>> everyContent()
{
    return {
        {"healthy", contentOf([](Scene &) {})},
        {"connecting", contentOf([](Scene &s) { s.connecting("orders-eu", 2s); })},
        {"connecting for long", contentOf([](Scene &s) { s.connecting("orders-eu", 12s); })},
        {"reconnecting", reconnectingOne()},
        {"silent", contentOf([](Scene &s) { s.silent("orders-eu", 22s); })},
        {"disconnected", contentOf([](Scene &s) { s.failed("orders-eu", 401); })},
        {"offline", BannerModel(english()).update(eight([](Scene &) {}).list(), kStart, kStart)},
        {"mixed", contentOf([](Scene &s) {
             s.silent("a-feed-with-quite-a-long-name-north", 108s);
             s.reconnecting("b", 50s);
             s.paused("c");
             s.quiet("d");
         })},
        {"simulated",
         contentOf([](Scene &s) { s.silent("orders-eu", 22s).faults = {FaultSpec{}}; })},
        {"real and simulated", contentOf([](Scene &s) {
             s.reconnecting("real", 22s);
             s.silent("orders-eu", 22s).faults = {FaultSpec{}};
         })},
        {"all paused", contentOf([](Scene &s) {
             for (int count = 0; count < 8; ++count)
                 s.paused("p");
         })},
    };
}

QImage rendered(StatusBanner &banner, qreal ratio)
{
    constexpr int kMargin = 10;
    QImage image((banner.size() + QSize(2 * kMargin, 2 * kMargin)) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::cyan);
    QPainter painter(&image);
    banner.render(&painter, QPoint(kMargin, kMargin));
    return image;
}

QList<QRect> visibleChildren(const StatusBanner &banner)
{
    QList<QRect> result;
    const auto children = banner.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (const QWidget *child : children)
        if (!child->isHidden())
            result << child->geometry();
    return result;
}

QAbstractButton *named(const StatusBanner &banner, const char *name)
{
    return banner.findChild<QAbstractButton *>(QLatin1StringView(name));
}

QList<QPair<int, QString>> &accessibleEvents()
{
    static QList<QPair<int, QString>> events;
    return events;
}

void recordEvent(QAccessibleEvent *event)
{
    if (qobject_cast<StatusBanner *>(event->object()))
        accessibleEvents().append(
            {event->type(), event->accessibleInterface()->text(QAccessible::Name)});
}

} // namespace

class TestStatusBanner : public QObject
{
    Q_OBJECT

private slots:
    void everyStateIsDrawnInside_data()
    {
        QTest::addColumn<BannerContent>("content");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<int>("width");
        for (const auto &[name, content] : everyContent())
            for (const bool dark : {false, true})
                for (const qreal ratio : {1.0, 2.0})
                    for (const int width : {1440, 1024, 640})
                        QTest::addRow("%s %s @%d %d", name.constData(), dark ? "dark" : "light",
                                      int(ratio), width)
                            << content << dark << ratio << width;
    }
    void everyStateIsDrawnInside()
    {
        QFETCH(BannerContent, content);
        QFETCH(bool, dark);
        QFETCH(qreal, ratio);
        QFETCH(int, width);
        StatusBanner banner(dark ? Theme::dark() : Theme::light());
        banner.setContent(content);
        banner.resize(width, banner.sizeHint().height());
        const QImage image = rendered(banner, ratio);
        const int margin = int(10 * ratio);
        const QRect inside = image.rect().adjusted(margin, margin, -margin, -margin);
        const QRgb around = QColor(Qt::cyan).rgb();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                if (inside.contains(x, y))
                    colours.insert(image.pixel(x, y));
                else
                    QCOMPARE(image.pixel(x, y), around);
            }
        QVERIFY(!colours.contains(around)); // painted everywhere
        QVERIFY(colours.size() > 8);        // and something on it
    }

    void nothingOverlapsAtAnyWidth()
    {
        for (const auto &[name, content] : everyContent()) {
            StatusBanner banner(Theme::light());
            banner.setContent(content);
            for (int width = 640; width <= 1920; width += 40) {
                banner.resize(width, banner.sizeHint().height());
                const QList<QRect> children = visibleChildren(banner);
                for (qsizetype a = 0; a < children.size(); ++a) {
                    QVERIFY2(banner.rect().contains(children[a]),
                             qPrintable(QStringLiteral("%1 at %2")
                                            .arg(QLatin1StringView(name), QString::number(width))));
                    for (qsizetype b = a + 1; b < children.size(); ++b)
                        QVERIFY2(!children[a].intersects(children[b]), name.constData());
                }
            }
        }
    }

    void statesDifferInGreyscale()
    {
        QList<QImage> images;
        const auto contents = everyContent();
        for (const auto &entry : contents) {
            StatusBanner banner(Theme::light());
            banner.setContent(entry.second);
            banner.resize(1440, 80);
            images << rendered(banner, 1).convertToFormat(QImage::Format_Grayscale8);
        }
        for (qsizetype a = 0; a < images.size(); ++a)
            for (qsizetype b = a + 1; b < images.size(); ++b)
                QVERIFY2(differing(images[a], images[b]) > 200,
                         qPrintable(QString::number(a) + QLatin1Char(' ') + QString::number(b)));
    }

    void troubleIsTallAndHealthIsThin()
    {
        StatusBanner banner(Theme::light());
        banner.setContent(contentOf([](Scene &) {}));
        QCOMPARE(banner.sizeHint().height(), 32);
        banner.setContent(reconnectingOne());
        QCOMPARE(banner.sizeHint().height(), 56);
        Theme larger = Theme::light();
        larger.scale = TextScale::Percent150;
        banner.setTheme(larger);
        QCOMPARE(banner.sizeHint().height(), 84);
        banner.setTheme(Theme::light());
        banner.setContent(everyContent().at(9).second); // simulated trouble beneath the real one
        QCOMPARE(banner.sizeHint().height(), 80);
    }

    void buttonsActOnTheirFeeds()
    {
        StatusBanner banner(Theme::light());
        QSignalSpy retry(&banner, &StatusBanner::retryRequested);
        QSignalSpy stop(&banner, &StatusBanner::stopRequested);
        banner.setContent(contentOf([](Scene &s) {
            s.reconnecting("a", 50s);
            s.reconnecting("b", 60s);
        }));
        banner.resize(1440, 56);
        named(banner, "bannerButton0")->click();
        named(banner, "bannerButton1")->click();
        const QList<FeedId> both{id("b"), id("a")};
        QCOMPARE(retry.value(0).value(0).value<QList<FeedId>>(), both);
        QCOMPARE(stop.value(0).value(0).value<QList<FeedId>>(), both);
    }

    void everyButtonHasItsSignal()
    {
        StatusBanner banner(Theme::light());
        QSignalSpy acknowledged(&banner, &StatusBanner::acknowledged);
        QSignalSpy filter(&banner, &StatusBanner::filterRequested);
        QSignalSpy network(&banner, &StatusBanner::networkSettingsRequested);
        QSignalSpy endSimulation(&banner, &StatusBanner::endSimulationRequested);
        QSignalSpy undo(&banner, &StatusBanner::undoStopRequested);
        BannerContent content;
        content.state = DisplayState::Disconnected;
        const QList<FeedId> feeds{id("a")};
        for (const BannerAction action :
             {BannerAction::Wait, BannerAction::Dismiss, BannerAction::Show,
              BannerAction::NetworkSettings, BannerAction::EndSimulation, BannerAction::Undo}) {
            content.buttons = {{action, QStringLiteral("x"), feeds, true}};
            banner.setContent(content);
            named(banner, "bannerButton0")->click();
        }
        QCOMPARE(acknowledged.size(), 2);
        QCOMPARE(filter.value(0).value(0).value<DisplayState>(), DisplayState::Disconnected);
        QCOMPARE(network.size(), 1);
        QCOMPARE(endSimulation.value(0).value(0).value<QList<FeedId>>(), feeds);
        QCOMPARE(undo.value(0).value(0).value<QList<FeedId>>(), feeds);
    }

    void simulationBeneathRealTroubleCanBeEnded()
    {
        StatusBanner banner(Theme::light());
        QSignalSpy endSimulation(&banner, &StatusBanner::endSimulationRequested);
        banner.setContent(everyContent().at(9).second);
        banner.resize(1024, 80);
        named(banner, "bannerEndSimulation")->click();
        QCOMPARE(endSimulation.value(0).value(0).value<QList<FeedId>>(),
                 QList<FeedId>{id("orders-eu")});
    }

    void tallyFiltersAndTextSelects()
    {
        StatusBanner banner(Theme::light());
        banner.setContent(reconnectingOne());
        banner.resize(1440, 56);
        QSignalSpy filter(&banner, &StatusBanner::filterRequested);
        QSignalSpy select(&banner, &StatusBanner::feedSelected);
        named(banner, "bannerTally1")->click();
        QCOMPARE(filter.value(0).value(0).value<DisplayState>(), DisplayState::Connected);
        QTest::mouseClick(&banner, Qt::LeftButton, {}, QPoint(200, 28));
        QCOMPARE(select.value(0).value(0).value<FeedId>(), id("orders-eu"));
        QTest::mouseClick(&banner, Qt::LeftButton, {}, QPoint(1050, 3));
        QCOMPARE(select.size(), 1);
    }

    void longNameIsElidedInItsMiddle()
    {
        BannerContent content = contentOf([](Scene &s) {
            s.reconnecting("a-feed-whose-name-somebody-made-far-too-long-to-be-shown-at-all", 50s);
        });
        BannerParts parts{1024, TextScale::Percent100, {100, 70}, 260, 120};
        const BannerLayout layout = layOutBanner(content, parts);
        QVERIFY(layout.before.startsWith(QStringLiteral("a-")));
        QVERIFY(layout.before.contains(QChar(0x2026)));
        QVERIFY(layout.before.endsWith(QStringLiteral(": attempt 3, next try in ")));
        QVERIFY(!layout.runningRect.isEmpty());
        QCOMPARE(layout.headline, QStringLiteral("1 of 8 feeds reconnecting"));
        QVERIFY(layout.buttons.back().right() < 1024);
    }

    void tallyWordsGoBeforeTheDetail()
    {
        const BannerContent content = reconnectingOne();
        BannerParts parts{1440, TextScale::Percent100, {100, 70}, 400, 200};
        QCOMPARE(layOutBanner(content, parts).tallies, TallySpace::Words);
        parts.width = 1280;
        const BannerLayout narrower = layOutBanner(content, parts);
        QCOMPARE(narrower.tallies, TallySpace::Numbers);
        QVERIFY(!narrower.runningRect.isEmpty());
        parts.width = 900;
        const BannerLayout narrow = layOutBanner(content, parts);
        QCOMPARE(narrow.tallies, TallySpace::None);
        QVERIFY(!narrow.runningRect.isEmpty());
        QVERIFY(!narrow.before.contains(QChar(0x2026)));
        QCOMPARE(narrow.buttons.back().right() + 1 - 4, 900 - 16); // their ring needs 4
    }

    void aSimulatedFeedsNameIsWholeWhereItsDetailDoesNotFit()
    {
        const BannerContent content = contentOf([](Scene &s) {
            FaultSpec hole;
            hole.kind = FaultKind::BlackHole;
            s.silent("orders-eu", 22s).faults = {hole};
        });
        const BannerParts parts{800, TextScale::Percent100, {130}, 0, 0};
        QVERIFY(layOutBanner(content, parts).headline.contains(QStringLiteral("orders-eu")));
    }

    void aRefusedTokenIsUpdatedFromHere()
    {
        StatusBanner banner(Theme::light());
        banner.resize(1440, 56);
        banner.setContent(contentOf([](Scene &s) { s.failed("orders-eu", 401); }));
        QSignalSpy asked(&banner, &StatusBanner::tokenUpdateRequested);
        for (auto *button : banner.findChildren<QAbstractButton *>()) {
            if (button->text() == QStringLiteral("Update token"))
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<FeedId>(), id("orders-eu"));
    }

    void countdownMovesNothing()
    {
        StatusBanner banner(Theme::light());
        const Scene scene = eight([](Scene &s) { s.reconnecting("orders-eu", 50s); });
        BannerModel model(english());
        banner.setContent(model.update(scene.list(), kStart));
        banner.resize(1440, 56);
        const QList<QRect> before = visibleChildren(banner);
        for (int tick = 1; tick < 42; ++tick) {
            banner.setContent(model.update(scene.list(), kStart + tick * 100ms));
            QCOMPARE(visibleChildren(banner), before);
        }
        const auto *label = banner.findChild<TabularLabel *>(QStringLiteral("bannerRunning"));
        QCOMPARE(label->text(), expected("0.1_s"));
    }

    void nameIsTheSentenceAndRoleIsAlert()
    {
        StatusBanner banner(Theme::light());
        banner.setContent(reconnectingOne());
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&banner);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::AlertMessage);
        QCOMPARE(face->text(QAccessible::Name),
                 QStringLiteral("1 of 8 feeds reconnecting. orders-eu: attempt 3"));
        QAccessibleInterface *tally =
            QAccessible::queryAccessibleInterface(named(banner, "bannerTally1"));
        QCOMPARE(tally->text(QAccessible::Name), QStringLiteral("7 connected"));
    }

    void changeIsToldWithoutHiding()
    {
        StatusBanner banner(Theme::light());
        banner.setContent(reconnectingOne());
        accessibleEvents().clear();
        announceBanner(banner, banner.content().spoken, Politeness::Polite, recordEvent);
        QVERIFY(accessibleEvents().isEmpty()); // nobody sees it yet
        banner.show();
        announceBanner(banner, banner.content().spoken, Politeness::Polite, recordEvent);
        QVERIFY(banner.isVisible());
        QVERIFY(!accessibleEvents().isEmpty());
        for (const auto &event : accessibleEvents())
            QCOMPARE(event.second,
                     QStringLiteral("1 of 8 feeds reconnecting. orders-eu: attempt 3"));
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        QCOMPARE(accessibleEvents().size(), 2);
        QCOMPARE(accessibleEvents().front().first, int(QAccessible::ObjectHide));
        QCOMPARE(accessibleEvents().back().first, int(QAccessible::ObjectShow));
#endif
    }

    void focusNeverMovesByItself()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        StatusBanner banner(Theme::light());
        QLineEdit edit;
        layout.addWidget(&banner);
        layout.addWidget(&edit);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        banner.setContent(reconnectingOne());
        QCOMPARE(window.focusWidget(), &edit);
        QAbstractButton *retry = named(banner, "bannerButton0");
        retry->setFocus();
        QVERIFY(retry->hasFocus());
        banner.setContent(contentOf([](Scene &) {})); // the button leaves
        QVERIFY(!edit.hasFocus());
        QVERIFY(!retry->isVisible());
    }

private:
    static int differing(const QImage &a, const QImage &b)
    {
        int count = 0;
        for (int y = 0; y < std::min(a.height(), b.height()); ++y)
            for (int x = 0; x < a.width(); ++x)
                count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 32;
        return count;
    }
};

QTEST_MAIN(TestStatusBanner)
#include "tst_statusbanner.moc"
