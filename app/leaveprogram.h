// The last thing a command does: ends the process at once, whatever threads Qt still has.
// Thread: main, after everything of ours is stopped and destroyed.
// Why: Qt waits for its name look-ups when the application object goes, and the system's resolver cannot be
//   interrupted: quitting would take as long as a name server takes not to answer.
// Errors: output that cannot be flushed is lost; the commands have flushed theirs before.
#pragma once

namespace feedscope {

[[noreturn]] void leaveProgram(int exitCode);

} // namespace feedscope
