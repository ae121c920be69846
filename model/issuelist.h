// Collects the issues of one file.
// Thread: any; a value.
// Cap: kMaxIssues; what comes after is left out and the last issue says so.
#pragma once

#include "configissue.h"

#include <QList>

namespace feedscope {

class IssueList
{
public:
    static constexpr int kMaxIssues = 1000;

    void add(const QString &pointer, const QString &message);
    void add(const QList<ConfigIssue> &issues);
    // Whatever is added now is left out: no more work need go into wording it.
    bool isFull() const { return m_issues.size() > kMaxIssues; }
    bool isEmpty() const { return m_issues.isEmpty(); }
    const QList<ConfigIssue> &issues() const { return m_issues; }

private:
    QList<ConfigIssue> m_issues;
};

} // namespace feedscope
