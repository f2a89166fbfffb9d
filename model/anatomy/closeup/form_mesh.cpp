#include "model/anatomy/closeup/form_mesh.h"

#include <map>

namespace lactea::anatomy {

using lactea::mix;

namespace {

class Cutter {
public:
    Cutter(const FormMesh& mesh, const CutSide& side)
        : m_mesh(mesh), m_side(side), m_newOf(mesh.vertices.size(), none)
    {
        for (const FormVertex& v : mesh.vertices)
            m_over.push_back(side(v.direction));
        for (std::size_t t = 0; t < mesh.indices.size(); t += 3)
            addTriangle(&mesh.indices[t]);
    }

    /// Closes each line of the cut by a fan.
    void close(const Colour& colour)
    {
        while (!m_next.empty()) {
            // An open line has a beginning that nothing leads to.
            auto start = m_next.begin();
            for (auto i = m_next.begin(); i != m_next.end(); ++i)
                if (!m_hasPrevious.contains(i->first)) {
                    start = i;
                    break;
                }
            std::vector<std::uint32_t> line{start->first};
            for (auto at = start; at != m_next.end(); at = m_next.find(line.back())) {
                line.push_back(at->second);
                m_next.erase(at);
            }
            addFan(line, colour);
        }
    }

    FormMesh take() { return std::move(m_out); }

private:
    static constexpr std::uint32_t none = ~0U;

    std::uint32_t kept(std::uint32_t i)
    {
        if (m_newOf[i] == none) {
            m_newOf[i] = static_cast<std::uint32_t>(m_out.vertices.size());
            m_out.vertices.push_back(m_mesh.vertices[i]);
        }
        return m_newOf[i];
    }

    std::uint32_t between(std::uint32_t i, std::uint32_t j)
    {
        const auto key = std::minmax(i, j);
        const auto found = m_between.find(key);
        if (found != m_between.end())
            return found->second;
        const FormVertex &a = m_mesh.vertices[key.first], &b = m_mesh.vertices[key.second];
        double low = m_over[key.first], high = m_over[key.second], t = low / (low - high);
        FormVertex cut = a;
        // The side need not be linear: a few steps of the false position.
        double from = 0.0, to = 1.0;
        for (int step = 0; step < 4; ++step) {
            cut.direction = normalized(mix(a.direction, b.direction, t));
            const double over = m_side(cut.direction);
            (over * low > 0.0 ? low : high) = over;
            (over * m_over[key.first] > 0.0 ? from : to) = t;
            if (std::fabs(over) < 1e-12 || low == high)
                break;
            t = from + (to - from) * low / (low - high);
        }
        cut.heightUm = mix(a.heightUm, b.heightUm, t);
        const auto made = static_cast<std::uint32_t>(m_out.vertices.size());
        m_out.vertices.push_back(cut);
        m_between.emplace(key, made);
        return made;
    }

    void addTriangle(const std::uint32_t* corner)
    {
        std::uint32_t polygon[4];
        std::uint32_t left = none, back = none; // where the edge of the kept part lies
        int count = 0;
        for (int k = 0; k < 3; ++k) {
            const std::uint32_t i = corner[k], j = corner[(k + 1) % 3];
            const bool in = m_over[i] <= 0.0, nextIn = m_over[j] <= 0.0;
            if (in)
                polygon[count++] = kept(i);
            if (in != nextIn) {
                polygon[count++] = between(i, j);
                (in ? left : back) = polygon[count - 1];
            }
        }
        for (int k = 2; k < count; ++k)
            m_out.add(polygon[0], polygon[k - 1], polygon[k]);
        if (left != none && back != none && left != back) {
            m_next.emplace(back, left);
            m_hasPrevious.emplace(left, back);
        }
    }

    void addFan(const std::vector<std::uint32_t>& line, const Colour& colour)
    {
        if (line.size() < 3)
            return;
        FormVertex middle = m_out.vertices[line.front()];
        middle.direction = {};
        middle.heightUm = 0.0;
        middle.look.colour = colour;
        const bool closed = line.front() == line.back();
        const std::size_t count = line.size() - (closed ? 1 : 0);
        for (std::size_t i = 0; i < count; ++i) {
            middle.direction += m_out.vertices[line[i]].direction;
            middle.heightUm += m_out.vertices[line[i]].heightUm / static_cast<double>(count);
        }
        middle.direction = normalized(middle.direction);
        const auto first = static_cast<std::uint32_t>(m_out.vertices.size());
        m_out.vertices.push_back(middle);
        for (const std::uint32_t i : line) {
            FormVertex rim = m_out.vertices[i];
            rim.look.colour = colour;
            m_out.vertices.push_back(rim);
        }
        for (std::uint32_t k = 1; k < line.size(); ++k)
            m_out.add(first, first + k, first + k + 1);
        if (!closed)
            m_out.add(first, first + static_cast<std::uint32_t>(line.size()), first + 1);
    }

    const FormMesh& m_mesh;
    const CutSide& m_side;
    std::vector<std::uint32_t> m_newOf;
    std::vector<double> m_over;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_between;
    std::map<std::uint32_t, std::uint32_t> m_next, m_hasPrevious;
    FormMesh m_out;
};
} // namespace

FormMesh cutAway(const FormMesh& mesh, const CutSide& side, const std::optional<Colour>& cap)
{
    Cutter cutter(mesh, side);
    if (cap)
        cutter.close(*cap);
    return cutter.take();
}

void append(TissueSurface& surface, const FormMesh& mesh, const AlveolusForm& form)
{
    TriangleMesh placed;
    placed.indices = mesh.indices;
    placed.positionsMm.reserve(mesh.vertices.size());
    for (const FormVertex& v : mesh.vertices)
        placed.positionsMm.push_back(toPoint3f(v.lumenSide ? form.inWall(v.direction, 0.0, v.heightUm)
                                                           : form.outside(v.direction, v.heightUm)));
    computeNormals(placed);
    const auto first = static_cast<std::uint32_t>(surface.mesh.positionsMm.size());
    for (std::size_t i = 0; i < mesh.vertices.size(); ++i)
        addVertex(surface, toVec3(placed.positionsMm[i]), toVec3(placed.normals[i]), mesh.vertices[i].look);
    for (const std::uint32_t i : mesh.indices)
        surface.mesh.indices.push_back(first + i);
}

} // namespace lactea::anatomy
