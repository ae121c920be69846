#include "transport.h"

#include "moc_transport.cpp"
