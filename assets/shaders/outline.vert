// The rectangle that the outline of the selected part can reach.
in vec3 vertexPosition;
uniform vec4 accentBox;   // left, bottom, right, top in -1 .. 1

void main() { gl_Position = vec4(mix(accentBox.xy, accentBox.zw, vertexPosition.xy), 0.0, 1.0); }
