#pragma once

#include <memory>
#include <vector>

#include "model/core/vec3.h"

namespace lactea::anatomy {

/// A growing set of points that is asked who is near; nanoflann's dynamic k-d tree stays in the .cpp.
class NearPoints {
public:
    /// A point and whose it is.
    struct Point {
        Vec3 positionMm;
        double radiusMm = 0.0;
        int tree = -1, node = -1;
    };

    NearPoints();
    NearPoints(const NearPoints&) = delete;
    NearPoints& operator=(const NearPoints&) = delete;
    ~NearPoints();

    /// @return its index, for remove()
    int add(const Point& point);
    void remove(int index);
    [[nodiscard]] const Point& at(int index) const;
    /// Calls visit(point) for every point within `radiusMm`, in no special but always the same order, until it
    /// returns true; returns whether it did.
    template <class Visit> bool anyWithin(const Vec3& p, double radiusMm, const Visit& visit) const
    {
        find(p, radiusMm);
        for (const int i : m_found)
            if (visit(at(i)))
                return true;
        return false;
    }

private:
    void find(const Vec3& p, double radiusMm) const;

    struct Tree;
    std::unique_ptr<Tree> m_tree;
    mutable std::vector<int> m_found;
};

} // namespace lactea::anatomy
