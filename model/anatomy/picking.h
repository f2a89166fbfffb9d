#pragma once

#include <memory>
#include <optional>
#include <span>

#include "model/anatomy/body_mesher.h"
#include "model/anatomy/breast.h"
#include "model/anatomy/part_id.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

struct Ray {
    Vec3 originMm;
    Vec3 direction;  ///< unit length
};

struct PickHit {
    PartId part;
    Vec3 pointMm;
    double distanceMm = 0.0;
};

/// Finds the part under a ray (Embree on the CPU, no display). Thread-safe after construction.
class Picker {
public:
    Picker(const Breast& breast, const BodyMesh& mesh);
    Picker(Picker&&) noexcept;
    ~Picker();

    /// The nearest part that is not of a hidden tissue (bit 1 << Tissue).
    [[nodiscard]] std::optional<PickHit> pick(const Ray& ray, unsigned hiddenTissues = 0) const;

private:
    struct Scene;
    std::unique_ptr<Scene> m_scene;
};

/// A visible point of `part` that a label can point to, and a box to frame it with.
struct PartPlace {
    Vec3 anchorMm;
    Vec3 centreMm;
    double radiusMm = 0.0;
};
std::optional<PartPlace> placeOf(const Breast& breast, const BodyMesh& mesh, const PartId& part);

}  // namespace lactea::anatomy
