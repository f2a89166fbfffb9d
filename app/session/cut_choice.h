#pragma once

#include <optional>

#include <QString>

#include "model/anatomy/mesh/cut_plane.h"

namespace lactea::session {

/// How the body is cut open: as in the plates, not at all, or along a plane (model/anatomy/mesh/cut_plane.h).
struct CutChoice {
    QString kind = QStringLiteral("plate");  ///< "plate", "whole", "sagittal", "transverse", "frontal", "free"
    double offsetMm = 0.0;
    bool flipped = false;
    Vec3 freeNormal{1.0, 0.0, 0.0};  ///< unit length; of a free plane, before it is flipped

    /// Whether all of the body is drawn, not only what the plates show.
    [[nodiscard]] bool whole() const { return kind != QLatin1String("plate"); }
    /// One of the planes of anatomy.
    [[nodiscard]] std::optional<anatomy::CutDirection> direction() const;
    [[nodiscard]] bool isFree() const { return kind == QLatin1String("free"); }
    [[nodiscard]] bool isPlane() const { return isFree() || direction().has_value(); }
    /// Nothing when it is no plane.
    [[nodiscard]] std::optional<anatomy::CutPlane> planeIn(const anatomy::BreastShape& shape) const;
    /// Offsets at which the plane meets the body; 0, 0 when it is no plane.
    [[nodiscard]] anatomy::CutRange rangeIn(const anatomy::BreastShape& shape) const;
    /// Along which the offset counts; of what is no plane the free normal.
    [[nodiscard]] Vec3 axis() const;

    /// The same plane as a free one. What was no plane begins facing along `towards`.
    [[nodiscard]] CutChoice freed(const Vec3& towards) const;
    /// A free plane whose open side faces along the unit vector `towards`.
    [[nodiscard]] CutChoice facing(const Vec3& towards) const;
    static CutChoice of(const QString& kind, double offsetMm = 0.0, bool flipped = false);
    static bool knows(const QString& kind);
    friend bool operator==(const CutChoice&, const CutChoice&) = default;
};

/// `v` turned about the unit vector `axis`, degrees, right hand.
Vec3 turnedAbout(const Vec3& v, const Vec3& axis, double degrees);

}  // namespace lactea::session
