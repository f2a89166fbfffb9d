// A ball, lobule or alveolus: a square that covers its outline exactly, whatever the perspective.
in vec3 vertexPosition;   // -1..1
in vec4 sphere;           // mm from the list's origin; radius mm
in vec4 outwardSqueeze;
in vec4 colourAo;
in vec2 idLook;

uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
uniform vec4 diveOrigin;  // in view space, worked out in double precision

out vec3 ray;
flat out vec4 ball;       // centre in view space; radius
flat out vec4 shade;      // outward in view space; squeeze
flat out vec4 colourShade;
flat out vec4 idFlags;    // id (0..1), selected, grapes, mist
flat out vec3 turn;       // of its picture, signs

void main()
{
    vec3 c = mat3(viewMatrix) * sphere.xyz + diveOrigin.xyz;
    float r = sphere.w, d = length(c);
    ball = vec4(c, r);
    shade = vec4(mat3(viewMatrix) * outwardSqueeze.xyz, outwardSqueeze.w);
    colourShade = colourAo;
    float look = floor(idLook.y * 65535.0 + 0.5);
    idFlags = vec4(idLook.x, mod(look, 2.0), mod(floor(look / 2.0), 2.0), floor(look / 4.0) / 63.0);
    // Turned another way for each ball: one picture serves all.
    float number = floor(idLook.x * 65535.0 + 0.5);
    turn = mod(floor(vec3(number, number / 2.0, number / 4.0)), 2.0) * 2.0 - 1.0;
    vec3 towards = c / max(d, 1e-9);
    vec3 right = normalize(cross(towards, vec3(0.0, 1.0, 0.0)));
    vec3 up = cross(right, towards);
    float reach = r * d / sqrt(max(d * d - r * r, 1e-12));
    // Balls hardly overlap, so one depth for each will do: early depth tests then spare what is hidden. It is that of a
    // plane before the middle, where most of what is seen lies.
    float before = 1.0 - 0.6 * r / max(d, 1e-9);
    ray = (c + (right * vertexPosition.x + up * vertexPosition.y) * reach) * before;
    gl_Position = projectionMatrix * vec4(ray, 1.0);
    if (r <= 0.0 || d < 1.02 * r)
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
