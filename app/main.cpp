// The only main().
#include <QCoreApplication>
#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::puts("feedscope " FEEDSCOPE_VERSION);
    return 0;
}
