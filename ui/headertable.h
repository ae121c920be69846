// The headers a feed sends, name and value in a row each.
// Thread: UI.
// Owner: the feed dialog.
// Cap: 100 rows, as in the file.
// Source: screen 04 (Headers).
#pragma once

#include <QList>
#include <QTableWidget>
#include <utility>

namespace feedscope {

class HeaderTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit HeaderTable(QWidget *parent = nullptr);
    void setHeaders(const QList<std::pair<QString, QString>> &headers);
    QList<std::pair<QString, QString>> headers() const;
    void setRowHeight(int height);

public slots:
    void addHeader(); // an empty row, ready to be typed into

signals:
    void changed();

private:
    void append(const QString &name, const QString &value);
    void fit();

    int m_rowHeight = 28;
};

} // namespace feedscope
