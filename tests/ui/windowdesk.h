// A whole main window on invented feeds, with what it asks for written down.
#pragma once

#include "feedtable.h"
#include "mainwindow.h"
#include "uifixtures.h"

#include <QAction>

namespace feedscope::test {

struct Desk
{
    RecordingControl control;
    SnapshotBoard board;
    Journal journal;
    MemorySettings settings;
    MainWindow window{dependencies()};

    explicit Desk(const QList<std::shared_ptr<FeedSnapshot>> &feeds)
    {
        for (const auto &feed : feeds)
            board.publish(feed);
        window.show();
        window.pump().beat();
    }
    MainWindow::Dependencies dependencies()
    {
        return {control,
                board,
                journal,
                [](const FeedId &) { return std::shared_ptr<const MessageLog>(); },
                [] { return kNow; },
                &settings,
                {},
                {}};
    }
    void publish(std::shared_ptr<FeedSnapshot> feed)
    {
        board.publish(std::move(feed));
        window.pump().beat();
    }
    FeedTable &table() { return *window.findChild<FeedTable *>(); }
    QAction &action(const char *name)
    {
        return *window.findChild<QAction *>(QString::fromLatin1(name));
    }
};

} // namespace feedscope::test
