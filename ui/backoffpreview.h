// The next waits of a reconnect policy as bars: how long each can at least and at most be.
// Thread: UI.
// Owner: the feed dialog.
// Units: bar heights are linear in the wait; the highest is the longest.
// Source: screen 04 (Waiting between attempts).
#pragma once

#include "backoff.h"
#include "theme.h"

#include <QWidget>

namespace feedscope {

class BackoffPreview : public QWidget
{
    Q_OBJECT

public:
    explicit BackoffPreview(QWidget *parent = nullptr);
    void setPolicy(const BackoffConfig &policy);
    void setTheme(const Theme &theme);
    QString sentence() const; // "Never gives up, except on 401 or 403."
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BackoffConfig m_policy;
    const Theme *m_theme = &Theme::light();
};

} // namespace feedscope
