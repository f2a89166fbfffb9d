// A triangle over the whole screen, for an eye inside the cover.
in vec3 vertexPosition;

void main() { gl_Position = vec4(vertexPosition.xy, 0.0, 1.0); }
