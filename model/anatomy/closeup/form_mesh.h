#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/anatomy/closeup/alveolus_form.h"
#include "model/anatomy/closeup/closeup_mesh.h"

namespace lactea::anatomy {

/// A vertex that is moved to its place by an AlveolusForm.
struct FormVertex {
    Vec3 direction;
    double heightUm = 0.0; ///< over the outer surface, or towards the lumen's middle
    bool lumenSide = false;
    CloseupLook look;
};

/// A mesh before it is placed: what does not depend on the fill.
struct FormMesh {
    std::vector<FormVertex> vertices;
    std::vector<std::uint32_t> indices;

    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) { indices.insert(indices.end(), {a, b, c}); }
};

using CutSide = std::function<double(const Vec3& direction)>;

/// What is left where `side` is not positive. A cap closes the cut when its colour is given.
FormMesh cutAway(const FormMesh& mesh, const CutSide& side, const std::optional<Colour>& cap = {});

/// Places the mesh, with smooth normals.
void append(TissueSurface& surface, const FormMesh& mesh, const AlveolusForm& form);

} // namespace lactea::anatomy
