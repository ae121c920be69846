#include "attemptwatch.h"

namespace feedscope {

void AttemptWatch::await(Awaited what)
{
    if (what == Awaited::Head)
        m_dialFailure.reset();
    m_awaited = what;
    emit renewed();
}

} // namespace feedscope

#include "moc_attemptwatch.cpp"
