/* Preloaded into a program under test (Linux): a name server that does not answer for 20 s. */
#include <netdb.h>
#include <unistd.h>

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints,
                struct addrinfo **res)
{
    (void)node;
    (void)service;
    (void)hints;
    (void)res;
    sleep(20);
    return EAI_AGAIN;
}
