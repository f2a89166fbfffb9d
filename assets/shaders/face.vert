// The face of a cut: a rectangle in its plane.
in vec3 vertexPosition;   // 0..1, 0..1

uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec4 faceCorner;  // mm
uniform vec4 faceRight;   // direction; w: width mm
uniform vec4 faceUp;      // direction; w: height mm
uniform vec4 faceUsed;    // share of the textures that is used: right, up; pixels of their side

out vec2 at;
flat out vec3 viewRight;
flat out vec3 viewUp;

void main()
{
    vec3 p = faceCorner.xyz + faceRight.xyz * (vertexPosition.x * faceRight.w) +
             faceUp.xyz * (vertexPosition.y * faceUp.w);
    at = vertexPosition.xy * faceUsed.xy;
    viewRight = mat3(viewMatrix) * faceRight.xyz;
    viewUp = mat3(viewMatrix) * faceUp.xyz;
    gl_Position = projectionMatrix * (viewMatrix * vec4(p, 1.0));
}
