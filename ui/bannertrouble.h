// The tall banners' sentences: real trouble and simulations.
// Thread: any; pure.
// Errors: none; the list each one reads must not be empty.
// Source: ui-spec.md sections 6 (Banner, Simulation), 13.
#pragma once

#include "bannertext.h"

namespace feedscope {

BannerContent troubleContent(const Aggregate &all, Instant now, const BannerFormat &format);
BannerContent simulatedContent(const Aggregate &all, Instant now, const BannerFormat &format);
// Beneath real trouble: that there is simulated trouble too.
void addSimulatedStrip(BannerContent &content, const Aggregate &all);

} // namespace feedscope
