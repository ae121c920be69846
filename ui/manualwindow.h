// The manual in a window of its own, without a network: pages, back, forward, contents, and a
// search in the shown page.
// Thread: UI.
// Owner: the main window.
// Errors: a link out of the manual opens in the browser of the system.
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTextBrowser;
QT_END_NAMESPACE

namespace feedscope {

class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent);

    // Shows the window with this page, in front.
    void open(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void findNext();
    void applyColours();

    QTextBrowser *m_text;
    QLineEdit *m_search;
};

} // namespace feedscope
