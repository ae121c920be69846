// The sentence under a field that says how to fix it; takes no room while there is none.
// Thread: UI.
// Owner: the form it stands in.
// Source: ui-spec.md section 6 (Feed dialog), screen 04.
#pragma once

#include "theme.h"

#include <QLabel>

namespace feedscope {

class ProblemLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemLine(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setProblem(const QString &text); // empty: none
    QString problem() const { return m_text->text(); }

private:
    const Theme *m_theme = &Theme::light();
    QLabel *m_glyph;
    QLabel *m_text;
};

} // namespace feedscope
