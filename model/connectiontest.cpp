#include "connectiontest.h"
