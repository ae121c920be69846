#include "configproblempage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace feedscope {

ConfigProblemPage::ConfigProblemPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_file(new QLabel(this))
    , m_issues(new QPlainTextEdit(this))
{
    m_title->setWordWrap(true);
    m_file->setWordWrap(true);
    m_file->setTextFormat(Qt::PlainText);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_issues->setReadOnly(true);
    m_issues->setAccessibleName(tr("Issues"));
    auto *reload = new QPushButton(tr("Reload"), this);
    reload->setObjectName(QStringLiteral("reload"));
    reload->setProperty("kind", QStringLiteral("primary"));
    connect(reload, &QPushButton::clicked, this, &ConfigProblemPage::reloadRequested);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_file);
    column->addWidget(m_issues, 1);
    column->addWidget(reload, 0, Qt::AlignLeft);
}

void ConfigProblemPage::setTheme(const Theme &theme)
{
    m_title->setFont(theme.font(TextRole::BannerHeadline));
    m_file->setFont(theme.font(TextRole::Body));
    m_issues->setFont(theme.font(TextRole::Code));
}

void ConfigProblemPage::setProblem(const QString &file, const QList<ConfigIssue> &issues)
{
    m_title->setText(issues.size() == 1 ? tr("The config file has an issue")
                                        : tr("The config file has %1 issues").arg(issues.size()));
    m_file->setText(tr("%1\nThe file was left alone, and no feed was started from it. Correct it, "
                       "then reload.")
                        .arg(file));
    QStringList lines;
    for (const ConfigIssue &issue : issues)
        lines << (issue.pointer.isEmpty() ? tr("(whole document)") : issue.pointer) +
                     QStringLiteral(": ") + issue.message;
    m_issues->setPlainText(lines.join(QLatin1Char('\n')));
}

QString ConfigProblemPage::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_file->text() + QLatin1Char('\n') +
           m_issues->toPlainText();
}

} // namespace feedscope
