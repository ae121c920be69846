#include "bannercontent.h"

namespace feedscope {

QString filled(const QString &text, const QString &name, const QString &running)
{
    QString result = text;
    result.replace(kRunningMark, running); // before the name, which may hold anything
    return result.replace(kNameMark, name);
}

} // namespace feedscope
