// Feeds every file of the folder given as argument to the fuzz target, in place of libFuzzer. The
// target aborts on a broken property; a folder without a file is an error, lest nothing be tested.
#include <QDir>
#include <QFile>
#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

void replay(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                           size_t(bytes.size()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        std::fprintf(stderr, "%s: no inputs found\n", argv[1]);
        return 2;
    }
    replay({});
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: cannot be read\n", qPrintable(file.fileName()));
            return 2;
        }
        // Said before, so that after an abort the last line names the input.
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
        replay(file.readAll());
    }
    return 0;
}
