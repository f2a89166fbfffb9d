// Meshes of one lobule or alveolus: mm from an origin of their own, for a place in the breast is too coarse in floats.
in vec3 vertexPosition;
in vec4 normalAux;
in vec4 colourAo;
in vec2 idNode;

uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec4 meshOrigin;  // in view space; size
uniform vec4 meshMark;    // class and node of the selected part; -1: none, all

out vec3 viewNormal;
out vec3 viewPlace;
out vec4 colourShade;
flat out vec2 idMarked;

void main()
{
    vec3 p = mat3(viewMatrix) * (vertexPosition * meshOrigin.w) + meshOrigin.xyz;
    viewPlace = p;
    viewNormal = mat3(viewMatrix) * normalAux.xyz;
    colourShade = colourAo;
    float kind = floor(idNode.x * 65535.0 / 4096.0), node = floor(idNode.y * 65535.0 + 0.5);
    float marked = kind == meshMark.x && (meshMark.y < 0.0 || node == meshMark.y) ? 1.0 : 0.0;
    idMarked = vec2(idNode.x, marked);
    gl_Position = projectionMatrix * vec4(p, 1.0);
}
