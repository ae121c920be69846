// A feed on the command line: URL or NAME=URL. Pure.
// Thread: any.
// Errors: say what is allowed and never show a user name or password of the URL.
#pragma once

#include "optionvalue.h"

#include <QUrl>

namespace feedscope {

struct FeedArgument
{
    QString name; // the URL as it was written when no name was given
    QUrl url;
};

Checked<FeedArgument> feedArgument(const QString &text);

} // namespace feedscope
