#pragma once

namespace lactea::session {

/// Gives memory that was freed back to the system: meshing a body, and leaving one, leave over 100 MB of it behind.
void giveBackFreedMemory();
/// Has large blocks go back to the system when they are freed, not into the heaps of the threads that asked for them:
/// there they stay between small ones that live on. To be called before the first thread begins.
void keepLargeBlocksApart();

}  // namespace lactea::session
