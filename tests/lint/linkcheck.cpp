// Nothing to run: that this links proves that the layer needs only what it may use.
int main()
{
    return 0;
}
