// What a request gets: a complete answer, or one of the ways to have a feed sent.
// Thread: the server's.
// Errors: every refusal is an answer that says what is allowed.
// Source: CONTRACT.md section 7 (endpoints), RFC 6750 section 3 (WWW-Authenticate), RFC 6455
//   section 4.2 (upgrade).
#pragma once

#include "httpanswer.h"
#include "labrequest.h"
#include "labsite.h"

namespace feedscope {

struct LabDecision
{
    enum class Route { Answer, Sse, LongPoll, WebSocket };
    Route route = Route::Answer;
    HttpAnswer answer;                   // of Answer
    LabKnobs knobs;                      // else
    std::shared_ptr<const LabFeed> feed; // else
};

LabDecision decide(const LabRequest &request, LabSite &site);

} // namespace feedscope
