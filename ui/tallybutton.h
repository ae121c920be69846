// How many feeds are in one state: shape, number and, where there is room, the word. A click asks
// for that state in the table.
// Thread: UI.
// Owner: its parent.
// Units: logical pixels.
// Source: ui-spec.md section 6 (Banner), screen 01.
#pragma once

#include "bannercontent.h"
#include "typography.h"

#include <QAbstractButton>
#include <QColor>

namespace feedscope {

class TallyButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Words { Shown, Hidden };

    explicit TallyButton(QWidget *parent = nullptr);

    void setTally(const BannerTally &tally);
    const BannerTally &tally() const { return m_tally; }
    void setLook(const QColor &colour, TextScale scale);
    void setWords(Words words);
    int widthWith(Words words) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BannerTally m_tally;
    QColor m_colour;
    TextScale m_scale = TextScale::Percent100;
    Words m_words = Words::Shown;
};

} // namespace feedscope
