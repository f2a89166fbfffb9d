// The convex cover of the body: the post pass touches only what it covers.
in vec3 vertexPosition;
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;

void main() { gl_Position = projectionMatrix * (viewMatrix * vec4(vertexPosition, 1.0)); }
