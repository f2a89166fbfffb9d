#pragma once

/// A function marked so is compiled once for every processor and once for those with wider vectors; the
/// operations, and so the bits, are the same. (Not under sanitizers: they are not ready yet when the choice
/// is made.)
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) &&     \
    !defined(__SANITIZE_THREAD__)
#define LACTEA_ALSO_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define LACTEA_ALSO_WIDE
#endif

/// Before a loop whose iterations do not touch what others write.
#if defined(__clang__)
#define LACTEA_INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")
#else
#define LACTEA_INDEPENDENT _Pragma("GCC ivdep")
#endif
