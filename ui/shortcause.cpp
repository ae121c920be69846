#include "shortcause.h"

#include "errorsentence.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

// The HTTP status, or the close code that stands for one (4401, 4403).
int statusOf(const FeedError &error)
{
    switch (error.kind) {
    case ErrorKind::HttpStatus:
    case ErrorKind::UpgradeRefused:
        return error.code;
    case ErrorKind::CloseFrame:
        return error.code == 4401 || error.code == 4403 ? error.code - 4000 : 0;
    default:
        return 0;
    }
}

QString statusCause(int status)
{
    switch (status) {
    case 401:
        return Words::tr("token refused (401)");
    case 403:
        return Words::tr("access refused (403)");
    case 404:
    case 410:
        return Words::tr("no feed at this address (%1)").arg(status);
    default:
        return {};
    }
}

QString withoutFullStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

} // namespace

bool needsToken(const FeedSnapshot &feed)
{
    const StopCause cause = feed.connection.stopCause;
    return cause == StopCause::SignIn ||
           (cause == StopCause::Permanent && statusOf(feed.lastError) == 401);
}

QString shortCause(const FeedSnapshot &feed)
{
    if (feed.connection.stopCause == StopCause::Ended)
        return Words::tr("the server ended the feed");
    if (feed.connection.stopCause == StopCause::GaveUp)
        return Words::tr("gave up after %1 failures in a row").arg(feed.connection.failures);
    if (feed.connection.stopCause == StopCause::SignIn)
        return Words::tr("sign in again");
    const QString status = statusCause(statusOf(feed.lastError));
    if (!status.isEmpty())
        return status;
    if (feed.lastError.kind == ErrorKind::Certificate)
        return Words::tr("certificate not valid");
    if (feed.lastError.isNone())
        return Words::tr("stopped");
    return withoutFullStop(errorSentence(feed.lastError));
}

} // namespace feedscope
