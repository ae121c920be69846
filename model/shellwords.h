// A command line as people copy it from a browser or a manual, taken apart into words without ever
// running anything.
// Thread: any; pure.
// Rules: POSIX quoting with bash's $'...' and backslash-newline; Windows quoting (carets, "" inside
//   quotes) where the text uses it. Variables and command substitutions stay as they are written. A
//   word may hold a bare "&" in its middle, since addresses are pasted without quotes.
// Caps: kMaxCommandLength characters, kMaxWords words.
// Errors: `problem` says what to do; the words are empty then.
// Source: POSIX.1-2017 XCU 2.2 (quoting), bash manual 3.1.2.4 (ANSI-C quoting), Microsoft "Parsing
//   C command-line arguments".
#pragma once

#include <QStringList>

namespace feedscope {

inline constexpr qsizetype kMaxCommandLength = 1'048'576;
inline constexpr qsizetype kMaxWords = 10'000;

struct ShellWords
{
    QStringList words; // of the first command
    QString rest;      // from the operator on that ends it: "| jq ."
    QString problem;
};

ShellWords shellWords(const QString &text);

} // namespace feedscope
