// What a reconnect policy does to a server that comes down under many clients at once: their
// retries in each second of the first minute as bars, and the most in one of them in words.
// Thread: UI.
// Owner: the feed dialog.
// Units: clients from 1 to kMostClients; bar heights are linear in the retries of one second.
// Source: DESIGN.md section 3 (backoff); screen 04 (Waiting between attempts).
#pragma once

#include "backoff.h"
#include "reconnectpreview.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QSpinBox;
QT_END_NAMESPACE

namespace feedscope {

class HerdChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostClients = 2'000; // more cannot be counted while somebody types

    explicit HerdChart(QWidget *parent = nullptr);
    void setPolicy(const BackoffConfig &policy);
    void setTheme(const Theme &theme);
    QSpinBox &clients() { return *m_clients; }
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void count();
    QRect bars() const;

    BackoffConfig m_policy;
    HerdPreview m_preview;
    const Theme *m_theme = &Theme::light();
    QLabel *m_before;
    QSpinBox *m_clients;
    QLabel *m_sentence;
};

} // namespace feedscope
