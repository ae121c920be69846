// A box to paste an address or a command into, and below it what was understood and what was left
// out. A token is covered with dots as soon as it is pasted; it stays in the result alone.
// Thread: UI.
// Owner: the first-run page.
// Source: screen 05 (Add your first feed).
#pragma once

#include "pasteresult.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class PasteBox : public QWidget
{
    Q_OBJECT

public:
    explicit PasteBox(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    const PasteResult &result() const { return m_result; }
    void setText(const QString &text);
    void clear();

signals:
    void resultChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Covering { WhenPasted, Now };
    void read(Covering covering);
    void show();

    PasteResult m_result;
    int m_added = 0; // characters by the last change
    const Theme *m_theme = &Theme::light();
    QPlainTextEdit *m_text;
    QPushButton *m_clear;
    QLabel *m_understood;
};

// What was understood and what was left out, as lines of rich text.
QString pasteSummary(const PasteResult &result, const Theme &theme);

} // namespace feedscope
