// One tissue of the body: places the vertex, moves it with the milk, looks up its detail.
// Defines: TISSUE (class number), SKIN, BUNCH, DUCT, ATLAS_LAYERS (0: no atlas layer for this tissue),
// BLOCK (vec4 in a large block), CUT (a plane takes a side away).
in vec3 vertexPosition;
in vec4 normalAux;
in vec4 colourAo;
in vec2 idNode;

uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;

#ifdef CUT
uniform vec4 cutPlane;  // what lies above dot(xyz, p) = w is taken away
out float gl_ClipDistance[1];
#endif
#if TISSUE >= 7
uniform vec4 clearing;  // ball of the lobule in focus, mm: ducts and vessels leave it
out float fromClearing;
#endif
out vec3 viewNormal;
out vec3 colour;
out vec2 aoAux;
flat out float partId;
flat out float marked;
#if ATLAS_LAYERS > 0
uniform vec4 atlasCentre;   // mm; w: 1 / width mm
uniform vec4 atlasRight;    // direction; w: 1 / height mm
uniform vec4 atlasUp;
uniform vec4 atlasViewer;
out vec3 atlasAt;           // u, v, how much the surface faces the direction of baking
#endif

#ifdef BUNCH
uniform vec4 bunchSize;   // x: share of their size while their lobules come out of them
layout(std140) uniform BunchState { vec4 bunch[BLOCK]; };  // centre; scale + 4 marked + 8 hidden
#elif defined(DUCT)
layout(std140) uniform DuctState { vec4 duct[BLOCK]; };    // two nodes each: code, phase
out vec3 milk;                                            // share of fresh milk, pulse strength, phase in cycles
#else
layout(std140) uniform PartState { vec4 partState[64]; }; // four entries each: 1 marked + 2 hidden
#endif

void main()
{
    vec3 p = vertexPosition;
    vec3 n = normalAux.xyz;
    int node = min(int(idNode.y * 65535.0 + 0.5), 2 * BLOCK - 1);
    float hidden = 0.0;
    vec3 own = colourAo.rgb;
#ifndef SKIN
    own *= own;  // gamma 2
#endif

#ifdef BUNCH
    vec4 state = bunch[min(node, BLOCK - 1)];
    hidden = step(8.0, state.w);
    state.w -= 8.0 * hidden;
    marked = step(4.0, state.w);
    float scale = state.w - 4.0 * marked;
    p = state.xyz + (p - state.xyz) * (scale * bunchSize.x);
    own = mix(mix(vec3(0.485, 0.181, 0.156), own, clamp((scale - 0.78) * 4.55, 0.0, 1.0)),
              vec3(0.871, 0.631, 0.527), clamp((scale - 1.0) * 4.0, 0.0, 0.6));
#elif defined(DUCT)
    vec4 pair = duct[node >> 1];
    vec2 state = (node & 1) == 0 ? pair.xy : pair.zw;
    float code = state.x;
    float widening = mod(code, 256.0);                   // 1/100 mm
    float flags = mod(floor(code / 256.0), 4.0);
    float fresh = mod(floor(code / 1024.0), 64.0) / 63.0;
    float strength = floor(code / 65536.0) / 63.0;
    p += n * (widening * 0.01);
    hidden = step(2.0, flags);
    marked = mod(flags, 2.0);
    milk = vec3(fresh, strength, state.y);
#else
#if TISSUE == 8
    int entry = 32 + min(node, 223);
#elif TISSUE == 4
    int entry = 16 + min(node, 15);
#else
    int entry = TISSUE;
#endif
    float flags = partState[entry >> 2][entry & 3];
    hidden = step(2.0, flags);
    marked = mod(flags, 2.0);
#endif

#ifdef CUT
    gl_ClipDistance[0] = cutPlane.w - dot(cutPlane.xyz, p);
#endif
#if TISSUE >= 7
    fromClearing = length(p - clearing.xyz) - clearing.w;
#endif
    vec4 v = viewMatrix * vec4(p, 1.0);
    viewNormal = mat3(viewMatrix) * n;
    colour = own;
    aoAux = vec2(colourAo.a, normalAux.w);
    partId = idNode.x;
#if ATLAS_LAYERS > 0
    vec3 q = vertexPosition - atlasCentre.xyz;  // where the baking eye saw it, undeformed
    atlasAt = vec3(dot(q, atlasRight.xyz) * atlasCentre.w + 0.5,
                   (clamp(dot(q, atlasUp.xyz) * atlasRight.w + 0.5, 0.001, 0.999) + float(TISSUE - 1)) /
                       float(ATLAS_LAYERS),
                   dot(n, atlasViewer.xyz));
#endif
    gl_Position = projectionMatrix * v;
    if (hidden > 0.5)
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);  // outside: the triangle is clipped away
}
