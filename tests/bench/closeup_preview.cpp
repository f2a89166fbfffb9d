// Pictures of the close-ups without a window: closeup_preview alveolus|lobule OUT.ppm [fill] [number] [turn]
// [rise] in the light and ink of the plates; turn and rise move the eye, degrees, from where the cut opens.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numbers>
#include <string>

#include "model/anatomy/closeup/alveolus_closeup.h"
#include "model/anatomy/closeup/lobule_closeup.h"
#include "model/anatomy/growth/growth.h"
#include "model/anatomy/mesh/palette.h"
#include "model/anatomy/mesh/ray_scene.h"

using namespace lactea;
using namespace lactea::anatomy;

namespace {
constexpr int width = 1200, height = 800, over = 2;

struct Pixel {
    float r = 0.0F, g = 0.0F, b = 0.0F, depth = 1e9F;
    int id = 0;
};

/// Meshes in mm, shot at in micrometres.
class Picture {
public:
    void add(const TissueMesh& mesh)
    {
        std::vector<Point3f> positions;
        for (const Vertex& v : mesh.vertices)
            positions.push_back({1e3F * v.positionMm[0], 1e3F * v.positionMm[1], 1e3F * v.positionMm[2]});
        m_rays.add(static_cast<unsigned>(m_meshes.size()), positions, mesh.indices);
        m_meshes.push_back(mesh);
    }

    void render(const Vec3& towardsEye, const Vec3& targetUm, double spanUm, const std::string& path)
    {
        m_rays.commit();
        constexpr double distance = 8.0; // in spans: a long lens
        const Vec3 eye = targetUm + towardsEye * (distance * spanUm);
        const Vec3 right = normalized(cross(Vec3{0, 0, 1}, towardsEye)), up = cross(towardsEye, right);
        const int w = width * over, h = height * over;
        std::vector<Pixel> pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
        for (int y = 0; y < h; ++y)
            for (int x = 0; x < w; ++x) {
                const double u = (x + 0.5 - 0.5 * w) / h, v = (0.5 * h - y - 0.5) / h;
                const Vec3 ray = normalized((right * u + up * v) * (1.0 / distance) - towardsEye);
                pixels[static_cast<std::size_t>(y * w + x)] = shade(eye, ray, right, up, towardsEye);
            }
        ink(pixels, w, h);
        std::ofstream file(path, std::ios::binary);
        file << "P6\n" << width << ' ' << height << "\n255\n";
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                float r = 0.0F, g = 0.0F, b = 0.0F;
                for (int k = 0; k < over * over; ++k) {
                    const Pixel& p =
                        pixels[static_cast<std::size_t>((y * over + k / over) * w + x * over + k % over)];
                    r += p.r, g += p.g, b += p.b;
                }
                for (const float c : {r, g, b})
                    file.put(static_cast<char>(static_cast<unsigned char>(
                        std::clamp(c / (over * over), 0.0F, 1.0F) * 255.0F + 0.5F)));
            }
    }

private:
    static float srgb(double c)
    {
        return static_cast<float>(c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1.0 / 2.4) - 0.055);
    }

    Pixel shade(const Vec3& eye, const Vec3& ray, const Vec3& right, const Vec3& up,
                const Vec3& towards) const
    {
        RayScene::Hit hit;
        Pixel p;
        if (!m_rays.nearest(eye, ray, hit)) {
            p.r = 0xF4 / 255.0F, p.g = 0xEE / 255.0F, p.b = 0xE4 / 255.0F;
            return p;
        }
        const TissueMesh& mesh = m_meshes[hit.mesh];
        const double weights[3]{1.0 - hit.u - hit.v, hit.u, hit.v};
        Vec3 n, c;
        double ao = 0.0;
        for (int k = 0; k < 3; ++k) {
            const Vertex& v = mesh.vertices[mesh.indices[3 * hit.triangle + static_cast<unsigned>(k)]];
            n += Vec3{1.0 * v.normal[0], 1.0 * v.normal[1], 1.0 * v.normal[2]} * weights[k];
            c += Vec3{v.colour[0] / 255.0, v.colour[1] / 255.0, v.colour[2] / 255.0} * weights[k];
            ao += v.ao / 255.0 * weights[k];
            p.id = v.id;
        }
        n = normalized(n);
        const Vec3 view{dot(n, right), dot(n, up), dot(n, towards)};
        const double sky = 0.5 + 0.5 * dot(view, {0.0, 0.9138, 0.4061});
        const double wrap = std::clamp((dot(view, {-0.4804, 0.6114, 0.6289}) + 0.25) * 0.8, 0.0, 1.0);
        static const Colour top = Colour::hex(0xFFFFFF) * 0.62, bottom = Colour::hex(0xF0D8C4) * 0.38,
                            key = Colour::hex(0xFFF4E4) * 0.66;
        const auto lit = [&](double root, double high, double low, double keyLight) {
            const double albedo = root * root;
            const double tinted = std::pow(std::max(ao, 0.004), 1.15 - 0.75 * albedo);
            return srgb(albedo *
                        ((low + (high - low) * sky) * tinted + keyLight * wrap * (0.55 + 0.45 * ao)));
        };
        p.r = lit(c.x, top.r, bottom.r, key.r);
        p.g = lit(c.y, top.g, bottom.g, key.g);
        p.b = lit(c.z, top.b, bottom.b, key.b);
        p.depth = hit.distanceMm;
        return p;
    }

    static void ink(std::vector<Pixel>& pixels, int w, int h)
    {
        const std::vector<Pixel> plain = pixels;
        const auto at = [&](int x, int y) -> const Pixel& {
            return plain[static_cast<std::size_t>(std::clamp(y, 0, h - 1) * w + std::clamp(x, 0, w - 1))];
        };
        for (int y = 0; y < h; ++y)
            for (int x = 0; x < w; ++x) {
                const Pixel& here = at(x, y);
                if (here.id == 0)
                    continue;
                float weight = 0.0F;
                for (const auto& [dx, dy] :
                     {std::pair{over, 0}, std::pair{-over, 0}, std::pair{0, over}, std::pair{0, -over}}) {
                    const Pixel &there = at(x + dx, y + dy), &back = at(x - dx, y - dy);
                    const float step = there.depth - here.depth;
                    const float bend = std::fabs(there.depth + back.depth - 2.0F * here.depth);
                    if (there.id == 0)
                        weight = std::max(weight, 1.0F);
                    else if (step > 2.0F && bend > 1.5F)
                        weight = std::max(weight, here.id >> 12 != there.id >> 12 ? 0.8F : 0.5F);
                    else if (step > 0.0F && here.id >> 12 != there.id >> 12)
                        weight = std::max(weight, 0.4F);
                }
                Pixel& p = pixels[static_cast<std::size_t>(y * w + x)];
                const float a = 0.85F * weight;
                p.r = (1 - a) * p.r + a * (0.1F * p.r + 0.6F * 0x35 / 255.0F);
                p.g = (1 - a) * p.g + a * (0.1F * p.g + 0.6F * 0x21 / 255.0F);
                p.b = (1 - a) * p.b + a * (0.1F * p.b + 0.6F * 0x1D / 255.0F);
            }
    }

    RayScene m_rays;
    std::vector<TissueMesh> m_meshes;
};

/// The sacs that stand, as balls (the window draws them as sprites).
TissueMesh ballsOf(const LobuleCloseup& lobule)
{
    constexpr int rings = 14, sides = 24;
    TissueMesh mesh;
    for (const ShownAlveolus& a : lobule.alveoli) {
        if (a.open)
            continue;
        const auto c = encodeGamma2(mix(Colour::hex(0xDDA898), Colour::hex(0xF0DCC6), a.tint));
        const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
        for (int i = 0; i <= rings; ++i)
            for (int k = 0; k < sides; ++k) {
                const double t = std::numbers::pi * i / rings, p = 2.0 * std::numbers::pi * k / sides;
                const Vec3 n{std::sin(t) * std::cos(p), std::sin(t) * std::sin(p), std::cos(t)};
                Vertex v{};
                const double axes[3]{n.x, n.y, n.z};
                for (int x = 0; x < 3; ++x) {
                    v.positionMm[x] = a.centreMm[x] + static_cast<float>(a.radiusMm * axes[x]);
                    v.normal[x] = static_cast<std::int8_t>(std::lround(127.0 * axes[x]));
                    v.colour[x] = c[static_cast<std::size_t>(x)];
                }
                v.ao = encodeUnit(a.occlusion);
                v.id = closeupId(CloseupClass::Alveolus, a.number);
                mesh.vertices.push_back(v);
                if (i < rings) {
                    const auto at = base + static_cast<std::uint32_t>(i * sides + k),
                               next = base + static_cast<std::uint32_t>(i * sides + (k + 1) % sides);
                    mesh.indices.insert(mesh.indices.end(),
                                        {at, at + sides, next, next, at + sides, next + sides});
                }
            }
    }
    return mesh;
}

Vec3 turned(const Vec3& v, double turn, double rise)
{
    const double azimuth = std::atan2(v.y, v.x) + turn * std::numbers::pi / 180.0,
                 elevation = std::asin(std::clamp(v.z, -1.0, 1.0)) + rise * std::numbers::pi / 180.0;
    return {std::cos(elevation) * std::cos(azimuth), std::cos(elevation) * std::sin(azimuth),
            std::sin(elevation)};
}

template <class Make> auto timed(const char* what, const Make& make)
{
    const std::clock_t start = std::clock();
    auto made = make();
    std::printf("%-12s %6.1f ms of one core\n", what,
                1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    return made;
}
} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "closeup_preview alveolus|lobule OUT.ppm [fill] [number] [turn] [rise]\n");
        return EXIT_FAILURE;
    }
    const auto number = [&](int i, double otherwise) { return argc > i ? std::atof(argv[i]) : otherwise; };
    const Breast breast = growBreast(BreastPlan::classic(), 7, Side::Right).value();
    const GlandIndex index(breast);
    const Lobule lobule = index.lobulesOf(index.bunchCount() / 3)[20];
    const auto alveoli = timed("alveoli", [&] { return alveoliOf(index, lobule); });
    const Vec3 entry = lobuleEntry(lobule, alveoli, lobule.centreMm + Vec3{0.75, 0.25, -0.6} * 4.0);
    const auto ductules = timed("ductules", [&] { return ductulesOf(alveoli, entry); });
    const double turn = number(5, 0.0), rise = number(6, 0.0);
    Picture picture;
    const auto add = [&](const char* what, const TissueMesh& mesh) {
        std::printf("%-12s %6zu triangles\n", what, mesh.indices.size() / 3);
        picture.add(mesh);
    };
    if (std::string(argv[1]) == "lobule") {
        const Vec3 view = goodLobuleView(lobule, entry, {-0.10, -1.0, 0.25});
        const auto made = timed("lobule", [&] { return lobuleCloseup(lobule, alveoli, ductules, view); });
        picture.add(ballsOf(made));
        add("ductules", made.ductules);
        add("vessels", made.vessels);
        picture.render(turned(made.openTowards, turn, rise), {}, 2.6e3, argv[2]);
        return EXIT_SUCCESS;
    }
    const auto a = static_cast<std::size_t>(number(4, 100));
    const Vec3 neck = number(4, -1) < 0 ? Vec3{0.80, 0.42, -0.62} : neckDirections(alveoli, ductules)[a];
    const Vec3 view = goodViewOf(neck, {-0.10, -1.0, 0.30});
    const auto made =
        timed("alveolus", [&] { return alveolusCloseup(alveoli[a], number(3, 0.8), neck, view); });
    timed("quick", [&] {
        return alveolusCloseup(alveoli[a], number(3, 0.8), neck, view, {}, CloseupDetail::Quick)
            .wall.indices.size();
    });
    add("wall", made.wall);
    add("section", made.section);
    add("basket", made.basket);
    add("capillaries", made.capillaries);
    add("milk", made.milk);
    add("fat", made.fat);
    std::printf("radius %.1f um, reach %.1f um\n", 1e3 * alveoli[a].radiusMm, 1e3 * made.reachMm);
    const Vec3 target = made.neckDirection * (0.35 * 1e3 * alveoli[a].radiusMm);
    picture.render(turned(view, turn, rise), target, 3.2e3 * alveoli[a].radiusMm, argv[2]);
    return EXIT_SUCCESS;
}
