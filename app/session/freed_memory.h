#pragma once

namespace lactea::session {

/// Gives memory that was freed back to the system: meshing a body, and leaving one, leave over 100 MB of it behind.
void giveBackFreedMemory();

}  // namespace lactea::session
