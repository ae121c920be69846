#include "faultedit.h"

#include "faultrules.h"

namespace feedscope {

namespace {

FaultSpec withDefault(const FaultSpec &fault, const QString &parameter)
{
    FaultSpec plain;
    plain.kind = fault.kind;
    for (const FaultParameter &given : givenFaultParameters(fault)) {
        if (given.name != parameter)
            setFaultParameter(plain, given.name, given.value);
    }
    return plain;
}

} // namespace

QString editFault(FaultSpec &fault, const QString &parameter, const QString &text)
{
    const QString value = text.trimmed();
    FaultSpec edited = value.isEmpty() ? withDefault(fault, parameter) : fault;
    if (!value.isEmpty()) {
        if (const QString error = setFaultParameter(edited, parameter, value); !error.isEmpty())
            return error;
    }
    if (const QString conflict = faultConflict(edited); !conflict.isEmpty())
        return conflict;
    fault = edited;
    return {};
}

} // namespace feedscope
