// The feeds as they are configured, and how the UI changes them: app implements it over the config
// file and the vault of secrets.
// Thread: UI; put() answers later from the event loop, everything else at once.
// Owner: app; it outlives the window.
// Errors: `problem` in plain words; nothing was changed then. `note` is something to know all the
//   same, such as a token that is kept for this session only.
#pragma once

#include "feedconfig.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>

namespace feedscope {

class FeedLibrary
{
public:
    struct Outcome
    {
        QString problem;
        QString note;
    };
    using Reply = std::function<void(const Outcome &)>;

    virtual ~FeedLibrary() = default;
    virtual QList<FeedConfig> feeds() const = 0; // in their order
    // The feed in place of `before`; with an empty id as a new one at the end. A token goes to the
    // vault under the name that auth.token has.
    virtual void put(const FeedId &before, const FeedConfig &feed, const QByteArray &token,
                     Reply reply) = 0;
    // The whole list as it shall be: reordered, grouped, without some, with some again.
    virtual Outcome replaceAll(const QList<FeedConfig> &feeds) = 0;
};

} // namespace feedscope
