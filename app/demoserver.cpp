#include "demoserver.h"

#include "labserver.h"
#include "qtscheduler.h"

namespace feedscope {

struct DemoServer::Parts
{
    QtScheduler scheduler;
    LabServer server{scheduler, LabServer::Options{}};
};

DemoServer::DemoServer()
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("demo server"));
    m_context->moveToThread(&m_thread);
}

DemoServer::~DemoServer()
{
    stop();
}

QUrl DemoServer::start(QString *error)
{
    QUrl base;
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context.get(),
        [&] {
            m_parts = std::make_unique<Parts>();
            if (m_parts->server.listen(QHostAddress::LocalHost, 0, error))
                base = m_parts->server.baseUrl();
        },
        Qt::BlockingQueuedConnection);
    return base;
}

void DemoServer::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_context.get(), [this] { m_parts.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace feedscope
