// The first message a test received, as JSON whose values can be clicked to use their path.
// Thread: UI.
// Owner: TestPanel.
// Cap: kShown bytes are shown; a longer message is cut, and says so.
// Source: screen 04 (First message received).
#pragma once

#include "message.h"
#include "theme.h"

#include <QTextBrowser>

namespace feedscope {

class MessagePicker : public QTextBrowser
{
    Q_OBJECT

public:
    static constexpr qsizetype kShown = 65'536;

    explicit MessagePicker(QWidget *parent = nullptr);
    void setMessage(const Message &message);
    void setTheme(const Theme &theme);

signals:
    void picked(const QString &pointer);

private:
    void show();

    Message m_message;
    bool m_hasMessage = false;
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
