// Compiles every shader with the driver, with all defines that the materials use. Needs an X display.
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLShaderProgram>

#include <gtest/gtest.h>

#include "app/scene/qt3d/shader_source.h"
#include "app/scene/qt3d/tissue_material.h"
#include "app/start/graphics.h"

namespace lactea::scene {
namespace {

class Shaders : public testing::Test {
protected:
    void SetUp() override
    {
        surface.create();
        context.setFormat(QSurfaceFormat::defaultFormat());
        ASSERT_TRUE(context.create());
        ASSERT_TRUE(context.makeCurrent(&surface));
    }
    static void expectLinks(const char* vertex, const char* fragment, const QStringList& defines)
    {
        const auto v = shaderSource(vertex, defines), f = shaderSource(fragment, defines);
        ASSERT_TRUE(v) << v.error().text();
        ASSERT_TRUE(f) << f.error().text();
        QOpenGLShaderProgram program;
        EXPECT_TRUE(program.addShaderFromSourceCode(QOpenGLShader::Vertex, *v)) << qPrintable(program.log());
        EXPECT_TRUE(program.addShaderFromSourceCode(QOpenGLShader::Fragment, *f)) << qPrintable(program.log());
        EXPECT_TRUE(program.link()) << qPrintable(program.log());
    }
    QOffscreenSurface surface;
    QOpenGLContext context;
};

TEST_F(Shaders, OfEveryTissueCompileWithAndWithoutAnAtlas)
{
    for (const auto tissue : drawOrder)
        for (const int layers : {0, 6})
            for (const auto composition : {anatomy::Composition::Plate, anatomy::Composition::Whole})
                expectLinks("tissue.vert", "tissue.frag", tissueDefines(tissue, layers, composition));
}

TEST_F(Shaders, OfWhatIsSeeThroughCompile)
{
    for (const auto composition : {anatomy::Composition::Plate, anatomy::Composition::Whole}) {
        for (const auto tissue : drawOrder) {
            for (const int veil : {1, 2})
                expectLinks("tissue.vert", "veil.frag", veilDefines(tissue, composition, veil, false));
            expectLinks("tissue.vert", "veil.frag", veilDefines(tissue, composition, 1, false, 6));
            expectLinks("tissue.vert", "veil.frag",
                        veilDefines(tissue, composition, 1, false) << QStringLiteral("DEPTH_ONLY"));
        }
        expectLinks("tissue.vert", "veil.frag", veilDefines(anatomy::Tissue::Skin, composition, 1, true));
    }
    expectLinks("full.vert", "xray_resolve.frag", {});
}

TEST_F(Shaders, OfTheFaceOfACutCompile)
{
    expectLinks("face.vert", "face.frag", {});
    expectLinks("face.vert", "face.frag", {QStringLiteral("VEIL")});
}

TEST_F(Shaders, OfTheDiveCompile)
{
    expectLinks("sphere.vert", "sphere.frag", {});
    expectLinks("sphere.vert", "sphere.frag", {QStringLiteral("OWN_DEPTH")});
    expectLinks("closeup.vert", "closeup.frag", {});
}

TEST_F(Shaders, OfTheInkCompile)
{
    for (const char* vertex : {"cover.vert", "full.vert"}) {
        expectLinks(vertex, "ink.frag", {});
        expectLinks(vertex, "ink.frag", {QStringLiteral("PLAIN")});
        expectLinks(vertex, "ink.frag", {QStringLiteral("WHOLE")});
        expectLinks(vertex, "ink_fine.frag", {});
        expectLinks(vertex, "ink_fine.frag", {QStringLiteral("WIDE")});
    }
}

TEST_F(Shaders, OfTheOutlineCompile)
{
    for (const char* samples : {"SAMPLES 1", "SAMPLES 2"})
        expectLinks("outline.vert", "outline.frag", {QLatin1String(samples)});
    expectLinks("outline.vert", "outline.frag", {QStringLiteral("SAMPLES 1"), QStringLiteral("HARD")});
}

TEST_F(Shaders, OfTheUnderlayCompile) { expectLinks("cover.vert", "underlay.frag", {}); }

TEST_F(Shaders, AMissingFileIsNamed)
{
    const auto source = shaderSource("no such.frag");
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().where.find("no such.frag"), std::string::npos);
}

}  // namespace
}  // namespace lactea::scene

int main(int argc, char** argv)
{
    lactea::start::chooseRenderer();
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
