#include "dashboardmain.h"

#include <QApplication>

int feedscopeDashboardMain(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return 0;
}
