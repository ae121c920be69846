#include "tokensource.h"

#include "moc_tokensource.cpp"
