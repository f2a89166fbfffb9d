#include "model/anatomy/mesh/ray_scene.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>

#include <embree3/rtcore.h>

namespace lactea::anatomy {

struct RayScene::Device {
    RTCDevice device = rtcNewDevice(nullptr);
    RTCScene scene = rtcNewScene(device);

    explicit Device(Rays rays)
    {
        // Exact scenes stay in memory for single rays of a pointer: half the memory counts more than their speed.
        const auto flags = rays == Rays::Exact ? RTC_SCENE_FLAG_ROBUST | RTC_SCENE_FLAG_COMPACT : RTC_SCENE_FLAG_NONE;
        rtcSetSceneFlags(scene, flags | RTC_SCENE_FLAG_CONTEXT_FILTER_FUNCTION);
    }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device()
    {
        rtcReleaseScene(scene);
        rtcReleaseDevice(device);
    }
};

namespace {
RTCRay makeRay(const Vec3& origin, const Vec3& direction, double from, double reach)
{
    RTCRay ray{};
    ray.org_x = static_cast<float>(origin.x);
    ray.org_y = static_cast<float>(origin.y);
    ray.org_z = static_cast<float>(origin.z);
    ray.dir_x = static_cast<float>(direction.x);
    ray.dir_y = static_cast<float>(direction.y);
    ray.dir_z = static_cast<float>(direction.z);
    ray.tnear = static_cast<float>(from);
    ray.tfar = static_cast<float>(reach);
    ray.mask = ~0U;
    return ray;
}

/// Embree's context with the only mesh that counts.
struct OneMesh {
    RTCIntersectContext context;
    unsigned mesh;
};

void passOtherMeshes(const RTCFilterFunctionNArguments* at)
{
    const auto* only = reinterpret_cast<const OneMesh*>(at->context);
    for (unsigned i = 0; i < at->N; ++i)
        if (at->valid[i] == -1 && RTCHitN_geomID(at->hit, at->N, i) != only->mesh)
            at->valid[i] = 0;
}
} // namespace

RayScene::RayScene(Rays rays) : m_device(std::make_unique<Device>(rays)) {}
RayScene::RayScene(RayScene&&) noexcept = default;
RayScene& RayScene::operator=(RayScene&&) noexcept = default;
RayScene::~RayScene() = default;

void RayScene::add(unsigned number, const std::vector<Point3f>& positionsMm,
                   const std::vector<std::uint32_t>& indices)
{
    if (indices.empty())
        return;
    RTCGeometry geometry = rtcNewGeometry(m_device->device, RTC_GEOMETRY_TYPE_TRIANGLE);
    void* vertices = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                             sizeof(Point3f), positionsMm.size());
    void* corners = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3,
                                            3 * sizeof(std::uint32_t), indices.size() / 3);
    if (vertices && corners) {
        std::memcpy(vertices, positionsMm.data(), positionsMm.size() * sizeof(Point3f));
        std::memcpy(corners, indices.data(), indices.size() * sizeof(std::uint32_t));
        rtcCommitGeometry(geometry);
        rtcAttachGeometryByID(m_device->scene, geometry, number);
    }
    rtcReleaseGeometry(geometry);
}

void RayScene::share(unsigned number, const std::vector<Vertex>& vertices, const std::vector<std::uint32_t>& indices)
{
    if (indices.empty())
        return;
    // Embree reads 16 bytes of each place: a whole vertex has them.
    static_assert(offsetof(Vertex, positionMm) == 0 && sizeof(Vertex) >= 16);
    RTCGeometry geometry = rtcNewGeometry(m_device->device, RTC_GEOMETRY_TYPE_TRIANGLE);
    rtcSetSharedGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, vertices.data(), 0, sizeof(Vertex),
                               vertices.size());
    rtcSetSharedGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, indices.data(), 0,
                               3 * sizeof(std::uint32_t), indices.size() / 3);
    rtcCommitGeometry(geometry);
    rtcAttachGeometryByID(m_device->scene, geometry, number);
    rtcReleaseGeometry(geometry);
}

void RayScene::commit() { rtcCommitScene(m_device->scene); }

bool RayScene::nearest(const Vec3& originMm, const Vec3& direction, Hit& hit, double fromMm) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRayHit query{};
    query.ray = makeRay(originMm, direction, fromMm, std::numeric_limits<float>::infinity());
    query.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    query.hit.instID[0] = RTC_INVALID_GEOMETRY_ID;
    rtcIntersect1(m_device->scene, &context, &query);
    if (query.hit.geomID == RTC_INVALID_GEOMETRY_ID)
        return false;
    hit = {query.hit.geomID, query.hit.primID, query.hit.u, query.hit.v, query.ray.tfar};
    return true;
}

bool RayScene::blocked(const Vec3& originMm, const Vec3& direction, double reachMm) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRay ray = makeRay(originMm, direction, 0.02, reachMm);
    rtcOccluded1(m_device->scene, &context, &ray);
    return ray.tfar < 0.0F;
}

int RayScene::countBlocked(const Vec3& originMm, std::span<const ShortRay> rays, unsigned mesh) const
{
    // Packets of 8: 16 lanes that are half empty took a third longer.
    constexpr std::size_t lanes = 8;
    OneMesh only{{}, mesh};
    rtcInitIntersectContext(&only.context);
    if (mesh != allMeshes)
        only.context.filter = passOtherMeshes;
    const Point3f origin = toPoint3f(originMm);
    int blocked = 0;
    for (std::size_t first = 0; first < rays.size(); first += lanes) {
        alignas(32) int valid[lanes];
        alignas(32) RTCRay8 packet;
        const std::size_t count = std::min(rays.size() - first, lanes);
        for (std::size_t i = 0; i < lanes; ++i) {
            valid[i] = i < count ? -1 : 0;
            const ShortRay& ray = rays[first + (i < count ? i : 0)];
            packet.org_x[i] = origin.x;
            packet.org_y[i] = origin.y;
            packet.org_z[i] = origin.z;
            packet.dir_x[i] = ray.direction.x;
            packet.dir_y[i] = ray.direction.y;
            packet.dir_z[i] = ray.direction.z;
            packet.tnear[i] = 0.02F;
            packet.tfar[i] = ray.reachMm;
            packet.time[i] = 0.0F;
            packet.mask[i] = ~0U;
            packet.id[i] = 0;
            packet.flags[i] = 0;
        }
        rtcOccluded8(valid, m_device->scene, &only.context, &packet);
        for (std::size_t i = 0; i < count; ++i)
            blocked += packet.tfar[i] < 0.0F;
    }
    return blocked;
}

} // namespace lactea::anatomy
