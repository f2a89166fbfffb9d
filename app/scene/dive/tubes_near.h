#pragma once

#include <vector>

#include "model/anatomy/body/breast.h"

namespace lactea::scene {

/// The ducts, vessels and nerves within a ball.
class TubesNear {
public:
    TubesNear(const anatomy::Breast& breast, const Vec3& centreMm, double radiusMm);
    /// Whether one of them touches or crosses the ball.
    [[nodiscard]] bool meet(const Vec3& centreMm, double radiusMm) const;

private:
    struct Piece {
        Vec3 from, to;
        double radiusMm;
    };
    void add(const Piece& piece, const Vec3& centreMm, double radiusMm);

    std::vector<Piece> m_pieces;
};

} // namespace lactea::scene
