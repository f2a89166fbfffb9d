#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QOpenGLFunctions_3_3_Core>
#include <QOpenGLShaderProgram>
#include <QSize>

#include "app/scene/eye/convex_cover.h"
#include "app/scene/shapes/facing_triangles.h"
#include "app/scene/shapes/life_state.h"
#include "model/anatomy/mesh/body_mesher.h"

namespace lactea::bench {

/// The plate's picture in bare OpenGL 3.3: the same buffers, shaders and passes as the window's frame graph
/// (moving and living way), and nothing else. A current context is needed throughout.
class BarePicture {
public:
    BarePicture(const anatomy::BodyModel& model, QSize pixels);
    ~BarePicture();

    [[nodiscard]] const scene::ConvexCover& cover() const { return m_cover; }
    /// Both blocks, rewritten whole as the window does.
    void upload(const scene::LifeState& life);
    /// All tissues, then the ink, into the window.
    void drawMoving(const scene::CameraPose& pose, const scene::Lens& lens, anatomy::Detail detail);
    /// What the milk moves over what was drawn before; the first call draws the rest.
    void drawLiving(const scene::CameraPose& pose, const scene::Lens& lens, anatomy::Detail detail);

private:
    struct Mesh {
        anatomy::Tissue tissue;
        anatomy::Detail detail;
        GLuint array, indexBuffer;
        GLsizei indices;
        std::unique_ptr<scene::FacingTriangles> facing;
        std::optional<Vec3> seenFrom;
    };
    struct Target {
        GLuint frame, picture, depthId, depth;
    };
    using Program = std::unique_ptr<QOpenGLShaderProgram>;

    Program program(const char* vertex, const char* fragment, const QStringList& defines);
    GLuint texture(GLenum format, QSize size, GLenum outside, GLenum type, const void* pixels, GLenum filter);
    /// @return array and index buffer
    std::pair<GLuint, GLuint> arrayOf(const void* vertices, std::size_t bytes,
                                      const std::vector<std::uint32_t>& indices);
    GLuint coverArray(const scene::ConvexCover& cover);
    GLuint block(std::size_t bytes, GLuint binding);
    Target target();
    void setLook(QOpenGLShaderProgram& program);
    void setEye(QOpenGLShaderProgram& program, const scene::CameraPose& pose, const scene::Lens& lens);
    /// The triangles that face the eye, as the window chooses them.
    void choose(Mesh& mesh, const scene::CameraPose& pose);
    void drawTissues(anatomy::Detail detail, unsigned tissues, const scene::CameraPose& pose,
                     const scene::Lens& lens);
    void drawPost(QOpenGLShaderProgram& program, const Target& from, GLuint cover, std::size_t indices,
                  const scene::CameraPose& pose, const scene::Lens& lens);

    QOpenGLFunctions_3_3_Core m_gl;
    QSize m_size;
    scene::ConvexCover m_cover, m_lifeCover, m_underlayCover;
    GLuint m_coverArray = 0, m_lifeArray = 0, m_underlayArray = 0;
    std::vector<Mesh> m_meshes;
    std::map<anatomy::Tissue, Program> m_tissues;
    Program m_ink, m_underlay;
    GLuint m_atlas = 0, m_bunches = 0, m_ducts = 0;
    Target m_moving{}, m_standing{};
    GLuint m_kept = 0; ///< frame that keeps the picture for the living way
    bool m_underlayDrawn = false;
    std::vector<float> m_block;
};

} // namespace lactea::bench
