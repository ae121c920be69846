// How a feed signs in: the kind, where its token comes from, and how it is renewed. The token is
// write-only: it is never shown again.
// Thread: UI.
// Owner: the feed dialog.
// Source: screen 04 (Sign-in); CONTRACT.md section 5 (auth).
#pragma once

#include "draftform.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace feedscope {

class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(DraftForm &form, QWidget *parent = nullptr);
    void load(const FeedDraft &draft);
    void store(FeedDraft &draft) const;

signals:
    void changed();

private:
    void buildToken(DraftForm &form, QVBoxLayout &column);
    void buildRenewal(DraftForm &form, QVBoxLayout &column);
    QWidget *namedBox(DraftForm &form, const QString &label, const QString &field);
    void showWhatIsMeant();
    AuthConfig::Kind kind() const;
    SecretSource::Kind source() const;

    QComboBox *m_kind;
    QComboBox *m_source;
    QLineEdit *m_token;
    QWidget *m_user;
    QWidget *m_header;
    QWidget *m_parameter;
    QLabel *m_messageHint;
    QWidget *m_tokenPart;
    QWidget *m_env;
    QWidget *m_file;
    QWidget *m_command;
    QLabel *m_keptHint;
    QCheckBox *m_renews;
    QWidget *m_renewal;
    bool m_hasKept = false;
};

} // namespace feedscope
