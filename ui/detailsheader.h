// The head of the details pane: the feed's shape and name, and what can be done with it.
// Thread: UI.
// Owner: DetailsPane.
// Units: logical pixels.
// Source: screen 01 (details).
#pragma once

#include "feedid.h"
#include "feedstate.h"
#include "theme.h"

#include <QWidget>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace feedscope {

class DetailsHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 36;

    explicit DetailsHeader(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // No state: all feeds.
    void setTitle(const QString &title, std::optional<DisplayState> state);
    // Edit is only there once somebody sees to it.
    void offerEdit() { m_canEdit = true; }

signals:
    void editWanted();
    void copyWanted();
    void historyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu();

    const Theme *m_theme = &Theme::light();
    std::optional<DisplayState> m_state;
    bool m_canEdit = false;
    QLabel *m_title;
    QPushButton *m_edit;
    QPushButton *m_more;
};

} // namespace feedscope
