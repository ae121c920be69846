// Messages per second as a number, and the last five minutes of it as a line.
// Thread: UI.
// Owner: the feed table.
// Source: ui-spec.md sections 4 and 6.
#pragma once

#include "agedelegate.h"

namespace feedscope {

class RateSparkDelegate : public AgeDelegate
{
    Q_OBJECT

public:
    static constexpr int kLead = 4; // before the number
    using AgeDelegate::AgeDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &content, const Row &row,
                      const QModelIndex &index) const override;
    size_t picture(const QModelIndex &index, const QRect &content) const override;

private:
    void paintSparkline(QPainter &painter, const QRect &rect, const Row &row,
                        const QModelIndex &index) const;
};

} // namespace feedscope
