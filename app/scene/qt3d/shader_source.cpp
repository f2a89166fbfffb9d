#include "app/scene/qt3d/shader_source.h"

#include <QFile>

#include "model/files/asset_folder.h"

namespace lactea::scene {
namespace {
Result<QByteArray> textOf(const QByteArray& name)
{
    const auto path = files::assetFolder() / "shaders" / name.toStdString();
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, path.string(), file.errorString().toStdString());
    QByteArray out;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.startsWith("#include")) {
            out += line + '\n';
            continue;
        }
        const auto parts = line.split('"');
        const auto included = textOf(parts.size() > 1 ? parts[1] : QByteArray());
        if (!included)
            return included;
        out += *included;
    }
    return out;
}
}  // namespace

Result<QByteArray> shaderSource(const char* name, const QStringList& defines)
{
    QByteArray out = "#version 330 core\n";
    for (const QString& define : defines)
        out += "#define " + define.toUtf8() + '\n';
    auto text = textOf(name);
    if (!text)
        return text;
    return out + *text;
}

}  // namespace lactea::scene
