#include "issuelist.h"

namespace feedscope {

void IssueList::add(const QString &pointer, const QString &message)
{
    if (m_issues.size() < kMaxIssues)
        m_issues.append({pointer, message});
    else if (m_issues.size() == kMaxIssues)
        m_issues.append(
            {QString(),
             QStringLiteral("more than %1 issues; the rest is not listed").arg(kMaxIssues)});
}

void IssueList::add(const QList<ConfigIssue> &issues)
{
    for (const ConfigIssue &issue : issues)
        add(issue.pointer, issue.message);
}

} // namespace feedscope
