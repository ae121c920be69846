#include "errorsentence.h"

#include "errortemplate.h"

#include <QCoreApplication>

namespace feedscope {

QString errorSentence(const FeedError &error)
{
    const QString sentence = recordedSentence(describeTemplate(error));
    return sentence.contains(QLatin1StringView("%1")) ? sentence.arg(error.code) : sentence;
}

QString recordedSentence(const QString &english)
{
    return QCoreApplication::translate("FeedError", english.toUtf8().constData());
}

} // namespace feedscope
