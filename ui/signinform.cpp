#include "signinform.h"

#include "formbuilder.h"
#include "problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace feedscope {

namespace {

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

SignInForm::SignInForm(DraftForm &form, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_token(new QLineEdit(this))
    , m_messageHint(new QLabel(tr("The token is filled in where {{token}} stands in a subscribe "
                                  "message or the body."),
                               this))
    , m_tokenPart(new QWidget(this))
    , m_keptHint(new QLabel(tr("Kept in the system keychain, never in the settings file."), this))
    , m_renews(new QCheckBox(tr("Renew the token before it ends"), this))
    , m_renewal(new QWidget(this))
{
    using Kind = AuthConfig::Kind;
    m_kind->setObjectName(QStringLiteral("signInKind"));
    m_kind->setAccessibleName(tr("Sign-in"));
    for (const auto &[value, text] :
         {std::pair{Kind::None, tr("None")}, std::pair{Kind::Bearer, tr("Bearer token")},
          std::pair{Kind::Basic, tr("Name and password")}, std::pair{Kind::Header, tr("Header")},
          std::pair{Kind::Query, tr("In the address")},
          std::pair{Kind::Message, tr("In a message")}})
        m_kind->addItem(text, int(value));
    QVBoxLayout *column = columnOf(this);
    auto *title = new QLabel(tr("Sign-in"), this);
    title->setProperty("role", QStringLiteral("label"));
    title->setBuddy(m_kind);
    column->addWidget(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_token, 1);
    column->addLayout(row);
    m_user = namedBox(form, tr("User name"), QStringLiteral("/auth/user"));
    m_header = namedBox(form, tr("Name of the header"), QStringLiteral("/auth/header"));
    m_parameter = namedBox(form, tr("Name of the parameter"), QStringLiteral("/auth/parameter"));
    for (QWidget *part : {m_user, m_header, m_parameter})
        column->addWidget(part);
    m_messageHint->setWordWrap(true);
    m_messageHint->setProperty("role", QStringLiteral("hint"));
    column->addWidget(m_messageHint);
    buildToken(form, *columnOf(m_tokenPart));
    column->addWidget(m_tokenPart);
    column->addWidget(m_renews);
    buildRenewal(form, *columnOf(m_renewal));
    column->addWidget(m_renewal);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showWhatIsMeant();
        emit changed();
    });
    connect(m_source, &QComboBox::activated, this, [this] {
        showWhatIsMeant();
        emit changed();
    });
    connect(m_renews, &QCheckBox::clicked, this, [this] {
        showWhatIsMeant();
        emit changed();
    });
    connect(m_token, &QLineEdit::textEdited, this, &SignInForm::changed);
}

QWidget *SignInForm::namedBox(DraftForm &form, const QString &label, const QString &field)
{
    auto *part = new QWidget(this);
    FormBuilder(form, *columnOf(part), part).line(label, field);
    return part;
}

void SignInForm::buildToken(DraftForm &form, QVBoxLayout &column)
{
    m_token->setObjectName(QStringLiteral("token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMaxLength(65'536);
    m_token->setAccessibleName(tr("Token or password"));
    using From = SecretSource::Kind;
    m_source->setObjectName(QStringLiteral("tokenSource"));
    m_source->setAccessibleName(tr("Where the token comes from"));
    for (const auto &[value, text] :
         {std::pair{From::Keychain, tr("Entered here")},
          std::pair{From::Env, tr("Environment variable")}, std::pair{From::File, tr("File")},
          std::pair{From::Command, tr("Token command")}})
        m_source->addItem(text, int(value));
    auto *row = new QHBoxLayout;
    auto *before = new QLabel(tr("Token from"), m_tokenPart);
    before->setBuddy(m_source);
    row->addWidget(before);
    row->addWidget(m_source, 1);
    column.addLayout(row);
    m_keptHint->setWordWrap(true);
    m_keptHint->setProperty("role", QStringLiteral("hint"));
    column.addWidget(m_keptHint);
    auto *line = new ProblemLine(m_tokenPart);
    column.addWidget(line);
    form.bindLine(QStringLiteral("/auth/token/keychain"), m_token, line);
    m_env = namedBox(form, tr("Name of the variable"), QStringLiteral("/auth/token/env"));
    m_file = namedBox(form, tr("Path of the file"), QStringLiteral("/auth/token/file"));
    m_command = new QWidget(this);
    FormBuilder commandForm(form, *columnOf(m_command), m_command);
    commandForm.text(tr("Program and its arguments, one a line"),
                     QStringLiteral("/auth/token/command"), 3);
    commandForm.hint(tr("It is run before each attempt and prints the token."));
    for (QWidget *part : {m_env, m_file, m_command})
        column.addWidget(part);
}

void SignInForm::buildRenewal(DraftForm &form, QVBoxLayout &column)
{
    m_renews->setObjectName(QStringLiteral("renews"));
    FormBuilder build(form, column, m_renewal);
    build.code(tr("Address that gives a new token"), QStringLiteral("/auth/refresh/url"),
               QStringLiteral("https://"));
    build.line(tr("Shown to it, in place of the token"), QStringLiteral("/auth/refresh/token"),
               tr("keychain NAME, env NAME, file PATH or command ..."));
    build.line(tr("Body, with {{token}}"), QStringLiteral("/auth/refresh/body"));
    build.code(tr("Where the token is in the answer"),
               QStringLiteral("/auth/refresh/tokenPointer"));
    build.code(tr("Where its life in seconds is"),
               QStringLiteral("/auth/refresh/expiresInPointer"));
    build.line(tr("Sent over the open WebSocket, with {{token}}; empty: reconnect"),
               QStringLiteral("/auth/refresh/send"));
    build.sentence({{tr("Renew"), {}},
                    {{}, QStringLiteral("/auth/refresh/before"), tr("Seconds before its end"), 56},
                    {tr("s before its end"), {}}});
}

AuthConfig::Kind SignInForm::kind() const
{
    return AuthConfig::Kind(m_kind->currentData().toInt());
}

SecretSource::Kind SignInForm::source() const
{
    return SecretSource::Kind(m_source->currentData().toInt());
}

void SignInForm::load(const FeedDraft &draft)
{
    m_kind->setCurrentIndex(m_kind->findData(int(draft.signIn)));
    m_source->setCurrentIndex(m_source->findData(int(draft.tokenFrom)));
    m_token->setText(QString::fromUtf8(draft.typedToken));
    m_renews->setChecked(draft.renewsToken);
    m_hasKept = draft.hasKeptToken;
    showWhatIsMeant();
}

void SignInForm::store(FeedDraft &draft) const
{
    draft.signIn = kind();
    draft.tokenFrom = source();
    draft.renewsToken = m_renews->isChecked();
    const bool isTyped = source() == SecretSource::Kind::Keychain;
    draft.typedToken = isTyped ? m_token->text().toUtf8().trimmed() : QByteArray();
}

void SignInForm::showWhatIsMeant()
{
    using Kind = AuthConfig::Kind;
    const bool signsIn = kind() != Kind::None;
    const bool canRenew = signsIn && kind() != Kind::Basic;
    m_user->setVisible(kind() == Kind::Basic);
    m_header->setVisible(kind() == Kind::Header);
    m_parameter->setVisible(kind() == Kind::Query);
    m_messageHint->setVisible(kind() == Kind::Message);
    m_tokenPart->setVisible(signsIn);
    m_token->setVisible(signsIn && source() == SecretSource::Kind::Keychain);
    m_token->setPlaceholderText(m_hasKept ? tr("Kept; type to replace it") : QString());
    m_keptHint->setVisible(source() == SecretSource::Kind::Keychain);
    m_env->setVisible(source() == SecretSource::Kind::Env);
    m_file->setVisible(source() == SecretSource::Kind::File);
    m_command->setVisible(source() == SecretSource::Kind::Command);
    m_renews->setVisible(canRenew);
    m_renewal->setVisible(canRenew && m_renews->isChecked());
}

} // namespace feedscope
