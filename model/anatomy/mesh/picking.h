#pragma once

#include <memory>
#include <optional>
#include <span>

#include "model/anatomy/body/breast.h"
#include "model/anatomy/body/part_id.h"
#include "model/anatomy/mesh/body_mesher.h"
#include "model/core/vec3.h"

namespace lactea::anatomy {

struct Ray {
    Vec3 originMm;
    Vec3 direction; ///< unit length
};

struct PickHit {
    PartId part;
    Vec3 pointMm;
    double distanceMm = 0.0;
};

/// A visible point of `part` that a label can point to, and a box to frame it with.
struct PartPlace {
    Vec3 anchorMm;
    Vec3 centreMm;
    double radiusMm = 0.0;
};

/// Finds the part under a ray (Embree on the CPU, no display). Thread-safe after construction.
class Picker {
public:
    /// Shares the mesh.
    Picker(const Breast& breast, std::shared_ptr<const BodyMesh> mesh);
    Picker(Picker&&) noexcept;
    ~Picker();

    /// The nearest part that is not of a hidden tissue (bit 1 << Tissue).
    [[nodiscard]] std::optional<PickHit> pick(const Ray& ray, unsigned hiddenTissues = 0) const;
    /// Where `part` (or all parts of its kind, when it has no number) is: its anchor is seen from the default
    /// view if any of it is. Nothing when the breast has no such part in the picture. About 20 ms for skin
    /// and fat, less for others.
    [[nodiscard]] std::optional<PartPlace> place(const PartId& part) const;

private:
    struct Scene;
    std::unique_ptr<Scene> m_scene;
};

/// Picker::place() of a picker made for this one question; ask a Picker when there are many.
std::optional<PartPlace> placeOf(const Breast& breast, const BodyMesh& mesh, const PartId& part);

} // namespace lactea::anatomy
