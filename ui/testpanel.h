// Tries the settings of a feed before they are saved and shows how far it came.
// Thread: UI.
// Owner: the feed dialog.
// Errors: none; what goes wrong is a step.
// Source: screen 04 (Test connection); ui-spec.md section 8 (Announcements).
#pragma once

#include "connectiontest.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class MessagePicker;
class StepList;

class TestPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TestPanel(MakeConnectionTest make, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // With the settings as they are now.
    void run(const FeedConfig &config, const QByteArray &token);
    void stop();
    bool isRunning() const;
    // Something is wrong with the settings: said in place of a test.
    void refuse(const QString &why);
    const std::optional<Message> &firstMessage() const { return m_progress.first; }
    const TestProgress &progress() const { return m_progress; }

signals:
    void testWanted();
    void firstMessageChanged();
    void pointerPicked(const QString &pointer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const TestProgress &progress);
    void fitDetail();
    void paintBox();

    const MakeConnectionTest m_make;
    std::unique_ptr<ConnectionTest> m_test;
    TestProgress m_progress;
    const Theme *m_theme = &Theme::light();
    QLabel *m_title;
    QPushButton *m_button;
    QFrame *m_box;
    QLabel *m_headline;
    QLabel *m_detail;
    StepList *m_steps;
    QLabel *m_messageTitle;
    MessagePicker *m_message;
    QLabel *m_hint;
};

} // namespace feedscope
