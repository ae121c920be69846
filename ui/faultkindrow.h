// One kind of fault in the panel: a radio button, its parameters as fields and, while it is the
// chosen one, its fine tuning and what is wrong with a field below.
// Thread: UI.
// Owner: the list of kinds, whose button group the radio button joins.
// Units: fields take the texts of files, such as "250ms"; a field that is emptied means the default.
// Errors: a value that is not allowed is said below, and the fault stays as it was.
// Source: screen 03; ui-spec.md section 6: parameters apply on Enter (or when a field is left).
#pragma once

#include "faultspec.h"
#include "theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
QT_END_NAMESPACE

namespace feedscope {

struct FaultParameter;

class FaultKindRow : public QWidget
{
    Q_OBJECT

public:
    explicit FaultKindRow(FaultKind kind, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    // With the parameters as they stand; how long it lasts is not chosen here.
    const FaultSpec &fault() const { return m_fault; }
    QRadioButton &button() { return *m_button; }
    QLineEdit *field(const QString &parameter) const;
    QString problem() const;

signals:
    void edited(); // the fault changed

protected:
    void paintEvent(QPaintEvent *event) override;
    // The whole row is the radio button.
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addField(QHBoxLayout &row, const FaultParameter &parameter);
    QLabel *addWord(QHBoxLayout &row, const QString &text);
    void apply(QLineEdit *field);
    void showChosen(bool chosen);

    const Theme *m_theme = &Theme::light();
    FaultSpec m_fault;
    QRadioButton *m_button;
    QWidget *m_tuning;
    QLabel *m_problem;
    QList<QLabel *> m_words;
    QList<QLineEdit *> m_fields;
};

} // namespace feedscope
