#include "segmentbar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace feedscope {

namespace {

QString placeOf(qsizetype i, qsizetype count)
{
    if (i == 0)
        return QStringLiteral("first");
    return i == count - 1 ? QStringLiteral("last") : QStringLiteral("middle");
}

void mark(QAbstractButton *button, bool on)
{
    const QString look = on ? QStringLiteral("on") : QStringLiteral("off");
    button->setChecked(on);
    if (button->property("segment").toString() == look)
        return;
    button->setProperty("segment", look);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

SegmentBar::SegmentBar(const QList<Segment> &segments, QWidget *parent)
    : QWidget(parent)
    , m_buttons(this)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_buttons.setExclusive(false); // so that all can be off
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Segment &segment = segments.at(i);
        auto *button = new QPushButton(segment.text, this);
        button->setCheckable(true);
        button->setAccessibleName(segment.spoken);
        button->setProperty("place", placeOf(i, segments.size()));
        button->setProperty("segment", QStringLiteral("off"));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_buttons.addButton(button, segment.id);
        row->addWidget(button);
    }
    connect(&m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        setCurrent(id);
        emit chosen(id);
    });
}

void SegmentBar::fillWidth()
{
    for (QAbstractButton *button : m_buttons.buttons())
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentBar::makeSmall()
{
    for (QAbstractButton *button : m_buttons.buttons())
        button->setProperty("small", true);
}

void SegmentBar::setCurrent(int id)
{
    for (QAbstractButton *button : m_buttons.buttons())
        mark(button, m_buttons.id(button) == id);
}

} // namespace feedscope
