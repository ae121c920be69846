// What became of an expectation.
// Thread: any; a value.
#pragma once

#include <QString>

namespace feedscope {

enum class Result {
    Pass,
    Fail,
    NotReached, // the run ended too early, or there was nothing to measure: no pass either
};

struct Verdict
{
    Result result = Result::NotReached;
    QString expected; // in words
    QString measured; // in words
    double size = 0;  // of what was measured: of several feeds the largest is shown
    bool passed() const { return result == Result::Pass; }
};

QString resultName(Result result); // "pass", "fail", "not reached"

} // namespace feedscope
