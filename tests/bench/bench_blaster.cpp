// A Blaster (tests/support/blaster.h) as a program of its own, so that its cost is not the client's.
// Prints its port, then a line for every connection that sent its last message; ends with its
// standard input.
#include "blaster.h"

#include <QCoreApplication>
#include <QThread>
#include <cstdio>

using namespace feedscope::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Blaster blaster;
    QObject::connect(&blaster, &Blaster::finished, &blaster, [](quint64 sent) {
        std::printf("{\"sent\":%llu}\n", static_cast<unsigned long long>(sent));
        std::fflush(stdout);
    });
    std::printf("{\"port\":%d}\n", int(blaster.port()));
    std::fflush(stdout);
    QThread *const reader = QThread::create([] {
        while (std::getchar() != EOF) {
        }
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    reader->start();
    QCoreApplication::exec();
    reader->wait();
    delete reader;
    return 0;
}
