#include "lineicon.h"

#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// The resources live in this static library: without this they are not linked in. Outside any
// namespace, as Q_INIT_RESOURCE demands.
static void linkResources()
{
    Q_INIT_RESOURCE(feedscope);
}

namespace feedscope {

namespace {

Q_LOGGING_CATEGORY(lcIcons, "feedscope.icons")

// The ink all drawings are made in.
const QByteArray kDrawnIn = QByteArrayLiteral("#14191F");

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QByteArray svg, LineIconColours colours)
        : m_svg(std::move(svg))
        , m_colours(colours)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray tinted = m_svg;
        tinted.replace(kDrawnIn, colour(mode, state).name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(tinted);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    // `size` is in device pixels, so what is drawn is as sharp as the screen.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return m_colours.disabled;
        return state == QIcon::On ? m_colours.on : m_colours.normal;
    }

    QByteArray m_svg;
    LineIconColours m_colours;
};

} // namespace

LineIconColours toolbarIconColours(const Theme &theme)
{
    return {theme.ink, theme.faded(theme.ink), theme.surface};
}

LineIconColours quietIconColours(const Theme &theme)
{
    return {theme.ink2, theme.faded(theme.ink2), theme.surface};
}

QIcon lineIcon(const QString &name, const LineIconColours &colours)
{
    linkResources();
    QFile file(QStringLiteral(":/icons/line-%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcIcons, "no icon named \"%s\" in the resources", qPrintable(name));
        return {};
    }
    return QIcon(new LineIconEngine(file.readAll(), colours)); // QIcon takes the engine
}

} // namespace feedscope
