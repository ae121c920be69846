// C++ source as the lint reads it: the same lines, with comments, string and character contents
// blanked, so that a rule never trips over words in prose or in test data.
// Thread: any; pure.
// Errors: none; text that is not valid C++ is blanked as far as it is understood.
// Source: ISO C++20 [lex.comment], [lex.string] (raw strings included).
#pragma once

#include <QString>
#include <QStringList>

namespace feedscope::lint {

QStringList codeLines(const QString &text);

} // namespace feedscope::lint
