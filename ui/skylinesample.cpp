#include "skylinesample.h"

#include "skylinepainter.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kStrip = 38;
constexpr int kLabel = 24;

Instant at(int percent)
{
    return Instant{} + std::chrono::seconds(percent);
}

struct Stretch
{
    int from; // per cent of the width
    int to;
    DisplayState state;
};
constexpr Stretch kStretches[] = {{0, 40, DisplayState::Connected},
                                  {40, 52, DisplayState::Silent},
                                  {52, 60, DisplayState::Reconnecting},
                                  {60, 100, DisplayState::Connected}};

} // namespace

SkylineSample::SkylineSample(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("A connection strip: connected, silent, retrying, connected again"));
}

void SkylineSample::setTheme(const Theme &theme)
{
    m_theme = &theme;
    setFixedHeight(theme.px(kStrip + kLabel));
    update();
}

void SkylineSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area(0, 0, width(), m_theme->px(kStrip));
    std::vector<StateSpan> spans;
    for (const Stretch &stretch : kStretches)
        spans.push_back({at(stretch.from), at(stretch.to), stretch.state, false, {}});
    paintSkyline(painter, skylineSegments(spans, {at(0), at(100)}, area), area, *m_theme);
    painter.setFont(m_theme->font(TextRole::Label));
    painter.setPen(m_theme->ink2);
    const QString words[] = {tr("live"), tr("silent"), tr("retrying"), tr("live again")};
    double free = 0;
    for (size_t i = 0; i < std::size(words); ++i) {
        const double x = std::max(free, width() * kStretches[i].from / 100.0);
        const double wide = painter.fontMetrics().horizontalAdvance(words[i]);
        painter.drawText(QRectF(x, area.bottom(), wide + 2, m_theme->px(kLabel)),
                         Qt::AlignLeft | Qt::AlignVCenter, words[i]);
        free = x + wide + 12;
    }
}

} // namespace feedscope
