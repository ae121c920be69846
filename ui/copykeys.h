// Lets the copy keys in a table copy what its view wants. Without it a table answers them itself,
// with the text of one cell.
// Thread: UI.
// Owner: the table.
#pragma once

#include <QObject>
#include <functional>

class QAbstractItemView;

namespace feedscope {

class CopyKeys : public QObject
{
    Q_OBJECT

public:
    CopyKeys(QAbstractItemView *table, std::function<void()> copy);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_copy;
};

} // namespace feedscope
