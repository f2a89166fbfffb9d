// One tissue of the body: places the vertex, moves it with the milk, looks up its detail.
// Defines: TISSUE (class number), SKIN, BUNCH, DUCT, ATLAS_LAYERS (0: no atlas layer for this tissue),
// BLOCK (vec4 in a large block), CUT (a plane takes a side away), VEIL (1: only what is faded, 2: only what is x-rayed;
// else only what is solid), SHELL (of the whole breast, whatever is hidden), APART (bunch and duct: lobes drawn apart).
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
uniform vec4 squeezedColour;  // linear
uniform vec4 fullColour;
uniform vec4 bunchSize;      // x: share of their size while their lobules come out of them; y: as in tissue.frag
layout(std140) uniform BunchState { vec4 bunch[BLOCK]; };  // centre; scale + 4 marked + 8 seen + 32 dyed
#elif defined(DUCT)
layout(std140) uniform DuctState { vec4 duct[BLOCK]; };    // two nodes each: code, phase
out vec3 milk;                                            // share of fresh milk (below 0: stripes), pulse strength, phase in cycles
#else
layout(std140) uniform PartState { vec4 partState[64]; }; // four entries each: 1 marked + 2 seen
#endif
#ifdef APART
// By LobeSpread: how far each lobe is moved now (mm); four nodes each: lobe + share of that, 0 .. 0.999
layout(std140) uniform SpreadState { vec4 lobeShift[32]; vec4 spread[BLOCK - 32]; };
#endif
#ifdef VEIL
invariant gl_Position;  // the nearest layer is found first, then drawn
out vec3 viewPlace;
#define WANTED float(VEIL)
#else
#define WANTED 0.0
#endif

void main()
{
    vec3 p = vertexPosition;
    vec3 n = normalAux.xyz;
    int node = min(int(idNode.y * 65535.0 + 0.5), 2 * BLOCK - 1);
    float seen = 0.0;  // 0 solid, 1 faded, 2 x-rayed, 3 hidden
    vec3 own = colourAo.rgb;
#ifndef SKIN
    own *= own;  // gamma 2
#endif

#ifdef BUNCH
    vec4 state = bunch[min(node, BLOCK - 1)];
    float dyed = floor(state.w / 32.0);
    state.w -= 32.0 * dyed;
    seen = floor(state.w * 0.125);
    state.w -= 8.0 * seen;
    marked = step(4.0, state.w);
    float scale = state.w - 4.0 * marked;
    p = state.xyz + (p - state.xyz) * (scale * bunchSize.x);
    own = mix(mix(squeezedColour.rgb, own, clamp((scale - 0.78) * 4.55, 0.0, 1.0)),
              fullColour.rgb, clamp((scale - 1.0) * 4.0, 0.0, 0.6));
    own = mix(own, DYE, 0.8 / 15.0 * dyed);
#elif defined(DUCT)
    vec4 pair = duct[node >> 1];
    vec2 state = (node & 1) == 0 ? pair.xy : pair.zw;
    float code = state.x;
    float widening = mod(code, 256.0);                   // 1/100 mm
    float flags = mod(floor(code / 256.0), 8.0);
    float fresh = mod(floor(code / 2048.0), 64.0) / 63.0;
    float strength = mod(floor(code / 131072.0), 64.0) / 63.0;
    p += n * (widening * 0.01);
    seen = floor(flags * 0.5);
    marked = mod(flags, 2.0);
    milk = vec3(fresh, strength, state.y);
    if (code >= 8388608.0) {                             // coloured: a place on the scale, 0: none; share of dye
        float place = (fresh * 63.0 - 32.0) / 31.0;
        if (fresh > 0.0) {
            vec3 scale[2 * DUCT_STOPS - 1] = vec3[](DUCT_SCALE);
            float at = (place + 1.0) * float(DUCT_STOPS - 1);
            int below = int(min(at, float(2 * DUCT_STOPS) - 3.0));
            own = mix(scale[below], scale[below + 1], at - float(below));
        }
        own = mix(own, DYE, strength);
        milk.xy = vec2(fresh > 0.0 ? min(0.0, 0.3 + 6.0 * place) : 0.0, 0.0);
    }
#else
#if TISSUE == 8
    int entry = 32 + min(node, 223);
#elif TISSUE == 4
    int entry = 16 + min(node, 15);
#else
    int entry = TISSUE;
#endif
    float flags = partState[entry >> 2][entry & 3];
    seen = floor(flags * 0.5);
    marked = mod(flags, 2.0);
#endif

#ifdef APART
    float place = spread[min(node >> 2, BLOCK - 33)][node & 3];
    float lobe = floor(place);
    p += lobeShift[int(lobe)].xyz * (place - lobe);
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
#ifdef DUCT
    if (code >= 8388608.0)
        aoAux.x = sqrt(aoAux.x);                         // shade must not pass for a value
#endif
    partId = idNode.x;
#if ATLAS_LAYERS > 0
    vec3 q = vertexPosition - atlasCentre.xyz;  // where the baking eye saw it, undeformed
    atlasAt = vec3(dot(q, atlasRight.xyz) * atlasCentre.w + 0.5,
                   (clamp(dot(q, atlasUp.xyz) * atlasRight.w + 0.5, 0.001, 0.999) + float(TISSUE - 1)) /
                       float(ATLAS_LAYERS),
                   dot(n, atlasViewer.xyz));
#endif
#ifdef VEIL
    viewPlace = v.xyz;
#endif
    gl_Position = projectionMatrix * v;
#ifndef SHELL
    if (seen != WANTED)
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);  // outside: the triangle is clipped away
#endif
}
