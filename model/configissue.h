// One thing that is wrong with a file: where, what was found, what is allowed.
// Thread: any; a value.
// Rule: the message never repeats a value that may be a secret.
// Source: CONTRACT.md section 5.
#pragma once

#include <QString>

namespace feedscope {

struct ConfigIssue
{
    QString pointer; // RFC 6901; "" is the whole document
    QString message; // "found 5, allowed: a duration such as \"5s\""
    friend bool operator==(const ConfigIssue &, const ConfigIssue &) = default;
};

} // namespace feedscope
