#pragma once

#include "model/anatomy/shape/body_form.h"

namespace lactea::anatomy {

/// Where the default cut-away cuts and what block of the body the picture shows (look/README.md section 4).
///
/// Laid out in the millimetres of the plates and stretched by the body's proportions, so that every woman's picture
/// reads like the plates.
class SectionSheet {
public:
    explicit SectionSheet(const BodyForm& form);

    /// Signed distance to the curved sheet; positive medial = kept.
    [[nodiscard]] double cutDistance(const Vec3& p) const;
    /// The point at height z and depth x on the sheet, moved by `offset` mm along its normal (medial positive).
    [[nodiscard]] Vec3 onCut(double x, double z, double offset) const;
    /// The point of the sheet nearest to p, true near it.
    [[nodiscard]] Vec3 onSheet(const Vec3& p) const;
    /// Signed distance to the lateral limit behind which everything down to the muscle is removed; positive = kept.
    [[nodiscard]] double sideDistance(const Vec3& p) const;
    /// Distance to the block that the picture shows (superellipse), shrunk by `inset` mm; negative inside.
    [[nodiscard]] double blockDistance(const Vec3& p, double inset) const;

private:
    struct Row {
        double y, slope;
    };
    [[nodiscard]] Row row(double x, double z) const;

    Vec3 m_f, m_inverse; ///< proportions
    double m_turn0, m_turn1, m_blockMm;
};

} // namespace lactea::anatomy
