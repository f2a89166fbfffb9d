#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::anatomy {

/// Number of the mesher's results: raise it when meshBody() would give other bytes for the same breast.
inline constexpr std::uint32_t mesherVersion = 12;

/// Identifies what a body was meshed from: mesher version, plan, seed, side, and the places of all grown
/// parts, so that a change of the generator makes old files foreign.
std::uint64_t bodyKey(const Breast& breast);
/// File name of a body in the cache folder; depends on plan, seed, side and composition only, so that old files are
/// replaced.
std::string bodyFileName(const Breast& breast, Composition composition = Composition::Plate);

/// One body as bytes: magic, version, key, length, checksum, then the arrays. Native byte order.
std::vector<char> packBody(const BodyModel& model, std::uint64_t key);
/// Refused (InvalidFile): another magic, version or key, a wrong length or checksum, an index out of range.
Result<BodyModel> unpackBody(const std::vector<char>& bytes, std::uint64_t key);

/// @return Io when there is no such file, InvalidFile as unpackBody()
Result<BodyModel> readBody(const std::filesystem::path& file, std::uint64_t key);

/// Writes beside the file and renames, so that a reader sees the old file or the new one, never a part; two
/// programs may write at once. @return Io
Result<void> writeBody(const std::filesystem::path& file, const std::vector<char>& bytes);

} // namespace lactea::anatomy
