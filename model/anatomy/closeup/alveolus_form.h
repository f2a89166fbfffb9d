#pragma once

#include <vector>

#include "model/anatomy/gland/alveolus_cells.h"

namespace lactea::anatomy {

/// Where the parts of an alveolus stand when it has a neck. A point of the wall is named by its direction in
/// the round alveolus of the model and its height over the outer surface; the form moves it to its place.
/// Around the neck the round wall is drawn out to a tube, each direction keeping its half plane through the
/// neck's axis: the cells stay the model's, only stretched, and a plane that holds the axis stays a plane.
/// Micrometres from the centre.
class AlveolusForm {
public:
    /// @param fullRadiusUm outer, of the full alveolus; what does not change with the fill goes by it
    AlveolusForm(double lumenRadiusUm, double outerRadiusUm, double fullRadiusUm, const Vec3& axis,
                 std::uint32_t salt);

    /// `heightUm` over the outer surface, along its normal.
    [[nodiscard]] Vec3 outside(const Vec3& direction, double heightUm = 0.0) const;
    /// `share` of the way from the lumen (0) to the outer surface (1), and `heightUm` back towards the
    /// lumen's middle.
    [[nodiscard]] Vec3 inWall(const Vec3& direction, double share, double inwardUm = 0.0) const;
    /// Micrometres on the wall per unit of the direction, across the axis; at every fill those of the full
    /// alveolus.
    [[nodiscard]] double spreadUm(const Vec3& direction) const;

    [[nodiscard]] const Vec3& axis() const { return m_axis; }
    [[nodiscard]] double lumenUm() const { return m_inner.radius; }
    [[nodiscard]] double outerUm() const { return m_outer.radius; }
    [[nodiscard]] double fullUm() const { return m_fullUm; }
    /// How far the dome of a cell may stand into the lumen.
    [[nodiscard]] double domeUm() const;
    /// Angle to the axis at which the tube of the neck begins, and at which it is cut off.
    static constexpr double tubeFrom = 0.41;
    [[nodiscard]] double tubeTo() const { return m_tubeTo; }
    /// Angle to the axis of the place that lies so far along the tube.
    [[nodiscard]] double angleAlongTube(double um) const;
    [[nodiscard]] double neckRadiusUm() const { return m_fullNeckUm; }
    /// A random number of this alveolus.
    [[nodiscard]] std::uint32_t salt() const { return m_salt; }

private:
    /// A half of the outline in the half plane through the axis.
    struct Outline {
        double radius, neckRadius, tubeStart, tubeEnd;
    };
    struct Point {
        double along = 0.0, across = 0.0;
    };
    [[nodiscard]] Point at(const Outline& outline, double angle) const;
    [[nodiscard]] double swelling(const Vec3& direction, double angle) const;
    [[nodiscard]] Vec3 place(const Point& p, const Vec3& direction) const;
    [[nodiscard]] double angleOf(const Vec3& direction) const;

    Vec3 m_axis;
    double m_fullUm, m_fullNeckUm, m_tubeTo;
    Outline m_inner, m_outer;
    std::uint32_t m_salt;
};

/// A cell of the wall as it is drawn: a lactocyte, or a cell of the neck.
struct WallCell {
    SphereCell tile;    ///< neighbours are indices of WallCells
    int lactocyte = -1; ///< index in AlveolusCells; -1: of the neck
};

/// All cells of the wall: the lactocytes outside the neck, with the model's tiles but for those that border
/// on it, then the neck's cells, as wide as lactocytes (assumed).
std::vector<WallCell> wallCells(const AlveolusCells& cells, const AlveolusForm& form);

/// Distance from a direction within a cell to the cell's border, micrometres at full.
double borderUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction,
                const AlveolusForm& form);

/// How far the lumen side (outside) of a cell bulges in a direction within it; about zero on average over the
/// wall.
double apicalDomeUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction,
                    const AlveolusForm& form);
double basalDomeUm(const std::vector<WallCell>& cells, int cell, const Vec3& direction,
                   const AlveolusForm& form);

} // namespace lactea::anatomy
