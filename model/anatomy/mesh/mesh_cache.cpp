#include "model/anatomy/mesh/mesh_cache.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <type_traits>

#include <unistd.h>

namespace lactea::anatomy {
namespace {
constexpr std::uint64_t magic = 0x31594F4241544341ULL;

/// A 64-bit checksum of whole words in four lanes; 24 MB take about 5 ms.
class Checksum {
public:
    void add(const void* bytes, std::size_t size)
    {
        const char* at = static_cast<const char*>(bytes);
        for (; size >= 32; at += 32, size -= 32)
            for (int lane = 0; lane < 4; ++lane)
                absorb(lane, at + 8 * lane, 8);
        for (int lane = 0; size > 0; ++lane) {
            const std::size_t part = std::min<std::size_t>(8, size);
            absorb(lane, at, part);
            at += part;
            size -= part;
        }
    }
    template <class T> void addValue(const T& value)
    {
        static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
        add(&value, sizeof(T));
    }
    [[nodiscard]] std::uint64_t value() const
    {
        std::uint64_t h = 0;
        for (const std::uint64_t lane : m_lanes)
            h = (h ^ lane ^ (lane >> 29)) * 0x9E3779B97F4A7C15ULL;
        return h ^ (h >> 32);
    }

private:
    void absorb(int lane, const char* bytes, std::size_t size)
    {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, size);
        m_lanes[lane] = (m_lanes[lane] ^ word ^ size) * 0xBF58476D1CE4E5B9ULL;
        m_lanes[lane] ^= m_lanes[lane] >> 31;
    }
    std::uint64_t m_lanes[4] = {1, 2, 3, 4};
};

void addPlan(Checksum& sum, const Breast& breast)
{
    const BreastPlan& plan = breast.plan;
    sum.addValue(plan.kind);
    sum.addValue(plan.size);
    sum.addValue(plan.stage.kind);
    sum.addValue(plan.stage.weeks);
    sum.addValue(plan.fullness);
    for (const PlanParameter& parameter : planParameters()) {
        const Measured& m = plan.*parameter.field;
        for (const double x : {m.mean, m.sd, m.low, m.high})
            sum.addValue(x);
    }
    for (const PlanNumber& number : planNumbers())
        sum.addValue(plan.*number.field);
    sum.addValue(breast.seed);
    sum.addValue(breast.side);
}

class Writer {
public:
    template <class T> void value(const T& v)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes(&v, sizeof(T));
    }
    template <class T> void array(const std::vector<T>& v)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        value<std::uint64_t>(v.size());
        bytes(v.data(), v.size() * sizeof(T));
    }
    std::vector<char> out;

private:
    void bytes(const void* from, std::size_t size)
    {
        const char* at = static_cast<const char*>(from);
        out.insert(out.end(), at, at + size);
    }
};

/// Reads what Writer wrote; any step past the end makes it bad and gives nothing more.
class Reader {
public:
    Reader(const char* at, std::size_t size) : m_at(at), m_left(size) {}
    template <class T> void value(T& v)
    {
        if (take(sizeof(T)))
            std::memcpy(&v, m_at - sizeof(T), sizeof(T));
    }
    template <class T> void array(std::vector<T>& v)
    {
        std::uint64_t n = 0;
        value(n);
        if (n > m_left / sizeof(T))
            m_good = false;
        if (!m_good || n == 0 || !take(n * sizeof(T)))
            return;
        v.resize(n);
        std::memcpy(v.data(), m_at - n * sizeof(T), n * sizeof(T));
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_good && m_left == 0; }

private:
    bool take(std::size_t size)
    {
        m_good = m_good && size <= m_left;
        if (m_good) {
            m_at += size;
            m_left -= size;
        }
        return m_good;
    }
    const char* m_at;
    std::size_t m_left;
    bool m_good = true;
};

/// The same list of fields for both ways. Archive is Writer or Reader.
template <class Archive, class Mesh> void levelFields(Archive& archive, Mesh& level)
{
    archive.value(level.detail);
    for (auto& tissue : level.tissues) {
        archive.value(tissue.tissue);
        archive.array(tissue.vertices);
        archive.array(tissue.indices);
    }
    archive.array(level.bunches);
    archive.array(level.bunchOfNode);
    archive.value(level.ductNodes);
}

template <class Archive, class Atlas> void atlasFields(Archive& archive, Atlas& atlas)
{
    archive.value(atlas.width);
    archive.value(atlas.height);
    archive.value(atlas.layers);
    archive.array(atlas.rgba);
    archive.value(atlas.centreMm);
    archive.value(atlas.right);
    archive.value(atlas.up);
    archive.value(atlas.towardsViewer);
    archive.value(atlas.widthMm);
    archive.value(atlas.heightMm);
}

struct Header {
    std::uint64_t magic = 0, key = 0, size = 0, checksum = 0;
    std::uint32_t version = 0, reserved = 0;
};

bool indicesFit(const BodyModel& model)
{
    const auto fit = [](const std::vector<std::uint32_t>& indices, std::size_t n) {
        return indices.size() % 3 == 0 &&
               std::all_of(indices.begin(), indices.end(), [n](auto i) { return i < n; });
    };
    for (const auto& level : model.levels) {
        if (level.bunches.size() != level.bunchOfNode.size())
            return false;
        for (const auto& tissue : level.tissues)
            if (!fit(tissue.indices, tissue.vertices.size()))
                return false;
    }
    const auto texels =
        static_cast<std::uint64_t>(model.atlas.width) * static_cast<std::uint64_t>(model.atlas.height);
    return model.atlas.rgba.size() == 4 * texels;
}

tl::unexpected<Error> foreign(const char* why) { return fail(Error::Code::InvalidFile, "body cache", why); }
} // namespace

std::uint64_t bodyKey(const Breast& breast)
{
    Checksum sum;
    sum.addValue(mesherVersion);
    addPlan(sum, breast);
    const auto place = [&](const Vec3& p) { sum.add(&p, sizeof p); };
    for (const auto& lobe : breast.lobes)
        sum.addValue(lobe.tint);
    for (const auto& b : breast.bunches) {
        place(b.centreMm);
        place(b.axis);
        for (const double x : {b.radiusMm, b.squash, b.tone})
            sum.addValue(x);
        for (const int i : {b.variant, b.lobe, static_cast<int>(b.shown)})
            sum.addValue(i);
    }
    for (const auto& node : breast.ductNodes) {
        place(node.positionMm);
        sum.addValue(node.radiusMm);
        sum.addValue(node.parent);
        sum.addValue(node.lobe);
    }
    for (const auto& pore : breast.pores)
        place(pore.positionMm);
    for (const auto& gland : breast.areolarGlands) {
        place(gland.positionMm);
        sum.addValue(gland.radiusMm);
    }
    for (const auto& vessel : breast.vessels) {
        sum.addValue(vessel.kind);
        for (const Vec3& p : vessel.pointsMm)
            place(p);
        for (const double r : vessel.radiiMm)
            sum.addValue(r);
    }
    return sum.value();
}

std::string bodyFileName(const Breast& breast, Composition composition)
{
    Checksum sum;
    addPlan(sum, breast);
    char name[40];
    std::snprintf(name, sizeof name, "%s-%016llx.bin", composition == Composition::Plate ? "body" : "whole",
                  static_cast<unsigned long long>(sum.value()));
    return name;
}

std::vector<char> packBody(const BodyModel& model, std::uint64_t key)
{
    Writer writer;
    writer.out.reserve(std::size_t{32} << 20);
    Header header{magic, key, 0, 0, mesherVersion, 0};
    writer.value(header);
    writer.value(model.composition);
    for (const auto& level : model.levels) {
        writer.value<std::uint64_t>(level.tissues.size());
        levelFields(writer, level);
    }
    atlasFields(writer, model.atlas);
    header.size = writer.out.size() - sizeof header;
    Checksum sum;
    sum.add(writer.out.data() + sizeof header, header.size);
    header.checksum = sum.value();
    std::memcpy(writer.out.data(), &header, sizeof header);
    return std::move(writer.out);
}

Result<BodyModel> unpackBody(const std::vector<char>& bytes, std::uint64_t key)
{
    Header header;
    if (bytes.size() < sizeof header)
        return foreign("the file is shorter than its header");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != magic || header.version != mesherVersion)
        return foreign("not a body of this version");
    if (header.key != key)
        return foreign("the body of another breast");
    const char* payload = bytes.data() + sizeof header;
    if (header.size != bytes.size() - sizeof header)
        return foreign("the file is not complete");
    Checksum sum;
    sum.add(payload, header.size);
    if (sum.value() != header.checksum)
        return foreign("the file is damaged");

    BodyModel model;
    Reader reader(payload, header.size);
    reader.value(model.composition);
    for (auto& level : model.levels) {
        std::uint64_t tissues = 0;
        reader.value(tissues);
        if (!reader.good() || tissues > static_cast<std::uint64_t>(tissueCount))
            return foreign("more tissues than there are");
        level.tissues.resize(tissues);
        levelFields(reader, level);
    }
    atlasFields(reader, model.atlas);
    if (!reader.atEnd() || !indicesFit(model))
        return foreign("the arrays do not fit together");
    return model;
}

Result<void> writeBody(const std::filesystem::path& file, const std::vector<char>& bytes)
{
    static std::atomic<unsigned> count{0}; // two threads of one program write to different names, too
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::filesystem::path beside =
        file.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".tmp";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            std::filesystem::remove(beside, error);
            return fail(Error::Code::Io, file.string(), "the body could not be written");
        }
    }
    std::filesystem::rename(beside, file, error);
    if (error) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        return fail(Error::Code::Io, file.string(),
                    "the body could not be put in its place: " + error.message());
    }
    return {};
}

Result<BodyModel> readBody(const std::filesystem::path& file, std::uint64_t key)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    constexpr std::uintmax_t largestMb = 512;
    if (error || size > (largestMb << 20))
        return fail(Error::Code::Io, file.string(), "there is no body to read");
    std::vector<char> bytes(size);
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!in)
        return fail(Error::Code::Io, file.string(), "the body could not be read");
    return unpackBody(bytes, key);
}

Result<BodyModel> meshBodyCached(const Breast& breast, const std::filesystem::path& cacheFolder,
                                 const JobWatch& watch, const std::filesystem::path& madeBefore,
                                 Composition composition)
{
    const std::string name = bodyFileName(breast, composition);
    const std::uint64_t key = bodyKey(breast);
    for (const auto& folder : {madeBefore, cacheFolder}) {
        if (folder.empty())
            continue;
        if (auto model = readBody(folder / name, key); model && model->composition == composition) {
            watch.report(1.0);
            return model;
        }
    }
    auto model = meshBody(breast, watch, 0, composition);
    if (model) // without the file the next start only takes longer
        (void)writeBody(cacheFolder / name, packBody(*model, key));
    return model;
}

} // namespace lactea::anatomy
