#include "model/anatomy/ray_scene.h"

#include <cstring>
#include <limits>

#include <embree3/rtcore.h>

namespace lactea::anatomy {

struct RayScene::Device {
    RTCDevice device = rtcNewDevice(nullptr);
    RTCScene scene = rtcNewScene(device);

    Device() { rtcSetSceneFlags(scene, RTC_SCENE_FLAG_ROBUST); }
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
} // namespace

RayScene::RayScene() : m_device(std::make_unique<Device>()) {}
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

} // namespace lactea::anatomy
