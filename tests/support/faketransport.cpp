#include "faketransport.h"
