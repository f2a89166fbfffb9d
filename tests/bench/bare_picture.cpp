#include "tests/bench/bare_picture.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <QMatrix4x4>

#include "app/scene/eye/eye_numbers.h"
#include "app/scene/qt3d/look.h"
#include "app/scene/qt3d/qt3d_parts.h"
#include "app/scene/qt3d/shader_source.h"
#include "app/scene/qt3d/tissue_material.h"

namespace lactea::bench {

using anatomy::Tissue;

namespace {
constexpr unsigned allTissues = ~0U;
const QColor ground(0xF4EEE4);
enum Block : GLuint { Bunches, Ducts, Parts };

unsigned bit(Tissue tissue) { return 1U << static_cast<unsigned>(tissue); }

QVector3D toQt(const Vec3& v)
{
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

const anatomy::BodyMesh& finest(const anatomy::BodyModel& model)
{
    return model.levels[static_cast<std::size_t>(anatomy::Detail::High)];
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }
} // namespace

BarePicture::BarePicture(const anatomy::BodyModel& model, QSize pixels)
    : m_size(pixels), m_cover(model.levels[static_cast<std::size_t>(anatomy::Detail::Minimum)]),
      m_lifeCover(finest(model), scene::movingTissues, 3.5),
      m_underlayCover(finest(model), scene::movingTissues, 6.0), m_block(scene::uniformBlockFloats)
{
    m_gl.initializeOpenGLFunctions();
    const int layers = model.atlas.rgba.empty() ? 0 : model.atlas.layers;
    if (layers > 0)
        m_atlas = texture(GL_RGBA8, {model.atlas.width, model.atlas.height}, GL_RGBA, GL_UNSIGNED_BYTE,
                          model.atlas.rgba.data(), GL_LINEAR);
    for (const Tissue tissue : scene::drawOrder) {
        auto made = program("tissue.vert", "tissue.frag",
                            scene::tissueDefines(tissue, layers, anatomy::Composition::Plate));
        const auto packed = [](const Vec3& v, double w) { return QVector4D(toQt(v), static_cast<float>(w)); };
        made->setUniformValue("atlas", 0);
        made->setUniformValue("atlasCentre",
                              packed(model.atlas.centreMm, 1.0 / std::max(model.atlas.widthMm, 1.0)));
        made->setUniformValue("atlasRight",
                              packed(model.atlas.right, 1.0 / std::max(model.atlas.heightMm, 1.0)));
        made->setUniformValue("atlasUp", packed(model.atlas.up, 0.0));
        made->setUniformValue("atlasViewer", packed(model.atlas.towardsViewer, 0.0));
        for (const auto& [name, binding] :
             {std::pair("BunchState", Bunches), {"DuctState", Ducts}, {"PartState", Parts}})
            if (const GLuint at = m_gl.glGetUniformBlockIndex(made->programId(), name);
                at != GL_INVALID_INDEX)
                m_gl.glUniformBlockBinding(made->programId(), at, binding);
        m_tissues[tissue] = std::move(made);
    }
    for (const auto& level : model.levels)
        for (const auto& mesh : level.tissues) {
            if (mesh.indices.empty())
                continue;
            const auto [array, indexBuffer] =
                arrayOf(mesh.vertices.data(), mesh.vertices.size() * sizeof(anatomy::Vertex), mesh.indices);
            constexpr GLsizei stride = sizeof(anatomy::Vertex);
            m_gl.glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, stride, offset(0));
            m_gl.glVertexAttribPointer(1, 4, GL_BYTE, GL_TRUE, stride, offset(12));
            m_gl.glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(16));
            m_gl.glVertexAttribPointer(3, 2, GL_UNSIGNED_SHORT, GL_TRUE, stride, offset(20));
            for (GLuint i = 0; i < 4; ++i)
                m_gl.glEnableVertexAttribArray(i);
            m_meshes.push_back(
                {mesh.tissue, level.detail, array, indexBuffer, static_cast<GLsizei>(mesh.indices.size()),
                 level.detail == anatomy::Detail::High ? nullptr
                                                       : std::make_unique<scene::FacingTriangles>(mesh),
                 std::nullopt});
        }
    m_ink = program("cover.vert", "ink.frag", {});
    m_underlay = program("cover.vert", "underlay.frag", {});
    m_coverArray = coverArray(m_cover);
    m_lifeArray = coverArray(m_lifeCover);
    m_underlayArray = coverArray(m_underlayCover);
    m_bunches = block(scene::uniformBlockFloats * sizeof(float), Bunches);
    m_ducts = block(scene::uniformBlockFloats * sizeof(float), Ducts);
    block(scene::uniformBlockFloats * sizeof(float), Parts);
    m_moving = target();
    m_standing = target();
    const GLuint kept = texture(GL_RGBA8, m_size, GL_RGBA, GL_UNSIGNED_BYTE, nullptr, GL_NEAREST);
    m_gl.glGenFramebuffers(1, &m_kept);
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_kept);
    m_gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, kept, 0);
}

BarePicture::~BarePicture() = default; // the context takes its objects along

BarePicture::Program BarePicture::program(const char* vertex, const char* fragment,
                                          const QStringList& defines)
{
    auto made = std::make_unique<QOpenGLShaderProgram>();
    const auto vertexText = scene::shaderSource(vertex, defines),
               fragmentText = scene::shaderSource(fragment, defines);
    if (!vertexText || !fragmentText)
        std::fprintf(stderr, "a shader is missing: %s, %s\n", vertex, fragment), std::exit(1);
    made->addShaderFromSourceCode(QOpenGLShader::Vertex, *vertexText);
    made->addShaderFromSourceCode(QOpenGLShader::Fragment, *fragmentText);
    GLuint place = 0;
    for (const char* name : {"vertexPosition", "normalAux", "colourAo", "idNode"})
        made->bindAttributeLocation(name, static_cast<int>(place++));
    if (!made->link())
        std::fprintf(stderr, "%s\n", qPrintable(made->log())), std::exit(1);
    made->bind();
    setLook(*made);
    return made;
}

void BarePicture::setLook(QOpenGLShaderProgram& program)
{
    const scene::Light light = scene::lightOf(false);
    const scene::SkinTone skin = scene::skinTone(1);
    program.setUniformValue("lightTop", light.top);
    program.setUniformValue("lightBottom", light.bottom);
    program.setUniformValue("lightKey", light.key);
    program.setUniformValue("inkColour", light.ink);
    program.setUniformValue("silhouette", light.silhouette);
    program.setUniformValue("ground", scene::pictureOf(ground));
    program.setUniformValue("skinColour", skin.skin);
    program.setUniformValue("areolaColour", skin.areola);
    program.setUniformValue("nippleColour", skin.nipple);
    program.setUniformValue("cutColour", skin.cut);
    program.setUniformValue("milkColour", scene::linearOf(QColor(0xFFF7E2)));
    program.setUniformValue("bunchSize", QVector4D(1, 0, 0, 0));
    program.setUniformValue("picture", 0);
    program.setUniformValue("depthId", 1);
    program.setUniformValue("depth", 2);
}

void BarePicture::setEye(QOpenGLShaderProgram& program, const scene::CameraPose& pose,
                         const scene::Lens& lens)
{
    const scene::EyeNumbers numbers(pose, lens, m_cover, {});
    QMatrix4x4 view;
    view.lookAt(toQt(numbers.eye.eyeMm), toQt(scene::targetOf(pose)), toQt(numbers.eye.up));
    program.setUniformValue("viewMatrix", view);
    program.setUniformValue("projectionMatrix", numbers.projection);
    program.setUniformValue("depthRange", numbers.depthRange);
    program.setUniformValue("ink", scene::inkNumbers(numbers, pose.distanceMm, pose.distanceMm / lens.focalPx, 1.0));
}

GLuint BarePicture::texture(GLenum format, QSize size, GLenum outside, GLenum type, const void* pixels,
                            GLenum filter)
{
    GLuint made = 0;
    m_gl.glGenTextures(1, &made);
    m_gl.glBindTexture(GL_TEXTURE_2D, made);
    m_gl.glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), size.width(), size.height(), 0, outside,
                      type, pixels);
    for (const GLenum which : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        m_gl.glTexParameteri(GL_TEXTURE_2D, which, static_cast<GLint>(filter));
    for (const GLenum way : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        m_gl.glTexParameteri(GL_TEXTURE_2D, way, GL_CLAMP_TO_EDGE);
    return made;
}

BarePicture::Target BarePicture::target()
{
    Target made{};
    made.picture = texture(GL_RGBA8, m_size, GL_RGBA, GL_UNSIGNED_BYTE, nullptr, GL_NEAREST);
    made.depthId = texture(GL_RG16, m_size, GL_RG, GL_UNSIGNED_SHORT, nullptr, GL_NEAREST);
    made.depth =
        texture(GL_DEPTH_COMPONENT24, m_size, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, nullptr, GL_NEAREST);
    m_gl.glGenFramebuffers(1, &made.frame);
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, made.frame);
    m_gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, made.picture, 0);
    m_gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT1, GL_TEXTURE_2D, made.depthId, 0);
    m_gl.glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, made.depth, 0);
    constexpr GLenum both[]{GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1};
    m_gl.glDrawBuffers(2, both);
    return made;
}

std::pair<GLuint, GLuint> BarePicture::arrayOf(const void* vertices, std::size_t bytes,
                                               const std::vector<std::uint32_t>& indices)
{
    GLuint array = 0, buffers[2]{};
    m_gl.glGenVertexArrays(1, &array);
    m_gl.glBindVertexArray(array);
    m_gl.glGenBuffers(2, buffers);
    m_gl.glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    m_gl.glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes), vertices, GL_STATIC_DRAW);
    m_gl.glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    m_gl.glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(indices[0])),
                      indices.data(), GL_STATIC_DRAW);
    return {array, buffers[1]};
}

GLuint BarePicture::coverArray(const scene::ConvexCover& cover)
{
    const auto points = cover.floats();
    const GLuint array = arrayOf(points.data(), points.size() * sizeof(points[0]), cover.indices()).first;
    m_gl.glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(points[0]), offset(0));
    m_gl.glEnableVertexAttribArray(0);
    return array;
}

GLuint BarePicture::block(std::size_t bytes, GLuint binding)
{
    GLuint made = 0;
    m_gl.glGenBuffers(1, &made);
    m_gl.glBindBuffer(GL_UNIFORM_BUFFER, made);
    const std::vector<char> zeros(bytes, 0);
    m_gl.glBufferData(GL_UNIFORM_BUFFER, static_cast<GLsizeiptr>(bytes), zeros.data(), GL_DYNAMIC_DRAW);
    m_gl.glBindBufferBase(GL_UNIFORM_BUFFER, binding, made);
    return made;
}

void BarePicture::upload(const scene::LifeState& life)
{
    const auto put = [this](GLuint buffer) {
        m_gl.glBindBuffer(GL_UNIFORM_BUFFER, buffer);
        m_gl.glBufferData(GL_UNIFORM_BUFFER, static_cast<GLsizeiptr>(m_block.size() * sizeof(float)),
                          m_block.data(), GL_DYNAMIC_DRAW);
    };
    life.writeBunches(m_block);
    put(m_bunches);
    life.writeDucts(m_block);
    put(m_ducts);
}

void BarePicture::choose(Mesh& mesh, const scene::CameraPose& pose)
{
    const Vec3 eye = scene::eyeFrame(pose).eyeMm;
    const double reach = scene::FacingTriangles::eyeReach * pose.distanceMm;
    if (!mesh.facing || (mesh.seenFrom && length(eye - *mesh.seenFrom) < reach))
        return;
    const auto seen =
        mesh.facing->seenFrom(eye, reach + scene::FacingTriangles::movedMm(mesh.tissue, pose.distanceMm));
    m_gl.glBindVertexArray(mesh.array);
    m_gl.glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(seen.size() * sizeof(seen[0])),
                      seen.data(), GL_DYNAMIC_DRAW);
    mesh.indices = static_cast<GLsizei>(seen.size());
    mesh.seenFrom = eye;
}

void BarePicture::drawTissues(anatomy::Detail detail, unsigned tissues, const scene::CameraPose& pose,
                              const scene::Lens& lens)
{
    m_gl.glEnable(GL_CULL_FACE);
    m_gl.glEnable(GL_DEPTH_TEST);
    m_gl.glDepthFunc(GL_LESS);
    m_gl.glDepthMask(GL_TRUE);
    m_gl.glActiveTexture(GL_TEXTURE0);
    m_gl.glBindTexture(GL_TEXTURE_2D, m_atlas);
    for (const Tissue tissue : scene::drawOrder) {
        if ((tissues & bit(tissue)) == 0)
            continue;
        auto& program = *m_tissues[tissue];
        program.bind();
        setEye(program, pose, lens);
        for (Mesh& mesh : m_meshes)
            if (mesh.tissue == tissue && mesh.detail == detail) {
                choose(mesh, pose);
                m_gl.glBindVertexArray(mesh.array);
                m_gl.glDrawElements(GL_TRIANGLES, mesh.indices, GL_UNSIGNED_INT, nullptr);
            }
    }
}

void BarePicture::drawPost(QOpenGLShaderProgram& program, const Target& from, GLuint cover,
                           std::size_t indices, const scene::CameraPose& pose, const scene::Lens& lens)
{
    program.bind();
    setEye(program, pose, lens);
    const GLuint textures[]{from.picture, from.depthId, from.depth};
    for (GLuint i = 0; i < 3; ++i) {
        m_gl.glActiveTexture(GL_TEXTURE0 + i);
        m_gl.glBindTexture(GL_TEXTURE_2D, textures[i]);
    }
    m_gl.glBindVertexArray(cover);
    m_gl.glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(indices), GL_UNSIGNED_INT, nullptr);
}

void BarePicture::drawMoving(const scene::CameraPose& pose, const scene::Lens& lens, anatomy::Detail detail)
{
    m_underlayDrawn = false;
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_moving.frame);
    m_gl.glViewport(0, 0, m_size.width(), m_size.height());
    m_gl.glDepthMask(GL_TRUE);
    m_gl.glClearColor(0, 0, 0, 0);
    m_gl.glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    drawTissues(detail, allTissues, pose, lens);
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, 0);
    m_gl.glClearColor(static_cast<float>(ground.redF()), static_cast<float>(ground.greenF()),
                      static_cast<float>(ground.blueF()), 1.0F);
    m_gl.glClear(GL_COLOR_BUFFER_BIT);
    m_gl.glDisable(GL_DEPTH_TEST);
    drawPost(*m_ink, m_moving, m_coverArray, m_cover.indices().size(), pose, lens);
}

void BarePicture::drawLiving(const scene::CameraPose& pose, const scene::Lens& lens, anatomy::Detail detail)
{
    if (!m_underlayDrawn) {
        drawMoving(pose, lens, detail);
        m_underlayDrawn = true;
        m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_kept);
        m_gl.glClear(GL_COLOR_BUFFER_BIT);
        drawPost(*m_ink, m_moving, m_coverArray, m_cover.indices().size(), pose, lens);
        m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_standing.frame);
        m_gl.glDepthMask(GL_TRUE);
        m_gl.glClearColor(0, 0, 0, 0);
        m_gl.glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
        drawTissues(anatomy::Detail::High, ~scene::movingTissues, pose, lens);
    }
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_moving.frame);
    m_gl.glViewport(0, 0, m_size.width(), m_size.height());
    m_gl.glEnable(GL_CULL_FACE);
    m_gl.glEnable(GL_DEPTH_TEST);
    m_gl.glDepthFunc(GL_ALWAYS);
    m_gl.glDepthMask(GL_TRUE);
    drawPost(*m_underlay, m_standing, m_underlayArray, m_underlayCover.indices().size(), pose, lens);
    drawTissues(detail, scene::movingTissues, pose, lens);
    m_gl.glBindFramebuffer(GL_FRAMEBUFFER, m_kept);
    m_gl.glDisable(GL_DEPTH_TEST);
    drawPost(*m_ink, m_moving, m_lifeArray, m_lifeCover.indices().size(), pose, lens);
    m_gl.glBindFramebuffer(GL_READ_FRAMEBUFFER, m_kept);
    m_gl.glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    m_gl.glBlitFramebuffer(0, 0, m_size.width(), m_size.height(), 0, 0, m_size.width(), m_size.height(),
                           GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

} // namespace lactea::bench
