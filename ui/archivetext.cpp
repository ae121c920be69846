#include "archivetext.h"

#include "format.h"

#include <QCoreApplication>
#include <QDir>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutageArchive)
};

using Status = OutageArchive::Status;

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

ArchiveText stopped(const OutageArchive::Condition &condition)
{
    const QString at = condition.stoppedAt
                           ? format::timeOfDay(*condition.stoppedAt, QTimeZone::systemTimeZone(),
                                               format::TimePrecision::Minutes)
                           : format::noValue();
    return {condition.diskFull
                ? Words::tr("History stopped at %1, disk full").arg(at)
                : Words::tr("History stopped at %1, its file cannot be written").arg(at),
            Words::tr("It is tried again every 30 s. What happens meanwhile is in memory."), true,
            true};
}

ArchiveText recording(const OutageArchive &archive)
{
    const quint64 unread = archive.condition().unreadLines;
    if (unread > 0)
        return {Words::tr("Lines of the history file that could not be read and are left out: %1.")
                    .arg(number(unread)),
                Words::tr("A line is torn when Feedscope is killed while it writes."), false, true};
    if (archive.notKept() > 0)
        return {Words::tr("Came too fast to be kept: %1.").arg(number(archive.notKept())),
                Words::tr("At most 60 outages and gaps of a feed are kept a minute."), false,
                false};
    return {};
}

} // namespace

ArchiveText archiveText(const OutageArchive &archive)
{
    const OutageArchive::Condition &condition = archive.condition();
    ArchiveText text;
    switch (condition.status) {
    case Status::Reading:
        text.sentence =
            Words::tr("Reading history, %1 so far").arg(number(archive.records().size()));
        break;
    case Status::Recording:
        text = recording(archive);
        break;
    case Status::Stopped:
        text = stopped(condition);
        break;
    case Status::Unreadable:
        text = {Words::tr("History file cannot be read. Live data is not affected."),
                Words::tr("It is left as it is. Outages are in memory until Feedscope ends."), true,
                true};
        break;
    }
    QStringList details;
    for (const QString &detail :
         {text.detail, condition.reason, QDir::toNativeSeparators(condition.file)}) {
        if (!detail.isEmpty())
            details << detail;
    }
    text.detail = details.join(u'\n');
    return text;
}

} // namespace feedscope
