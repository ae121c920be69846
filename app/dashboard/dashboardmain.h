// The dashboard's one entry point, found by name when a window is wanted. Plain C, since it crosses
// a module border.
#pragma once

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int feedscopeDashboardMain(int argc, char **argv);
