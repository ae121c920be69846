#include "fieldcheck.h"

#include "jsonfind.h"

#include <QCoreApplication>

namespace feedscope {

constexpr qsizetype kShownValue = 24;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldCheck)
};

} // namespace

FieldCheck checkField(const QString &field, const QString &pointer, const QByteArray &payload)
{
    if (pointer.isEmpty())
        return {};
    const auto path = pointerPath(pointer);
    if (!path)
        return {};
    const auto found = findJson(payload, *path);
    if (!found)
        return {false, Words::tr("not in the message")};
    if (found->kind == FoundJson::Kind::Container)
        return {false, Words::tr("not one value")};
    bool isWhole = false;
    found->text.toULongLong(&isWhole);
    if (field == QLatin1StringView("/fields/sequence") && !isWhole)
        return {false, Words::tr("not a whole number")};
    const QString text = QString::fromUtf8(found->text);
    return {true, text.size() <= kShownValue ? text : text.left(kShownValue) + QChar(0x2026)};
}

} // namespace feedscope
