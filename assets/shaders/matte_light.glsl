// Matte light of the plates (no specular): colour = albedo x (hemisphere x tinted AO + key x wrap x part of AO).
uniform vec4 lightTop;     // hemisphere, linear
uniform vec4 lightBottom;
uniform vec4 lightKey;

vec3 encodeSrgb(vec3 x)    // three square roots are cheaper than pow
{
    vec3 a = sqrt(x), b = sqrt(a), c = sqrt(b);
    return 0.585122 * a + 0.783140 * b - 0.368263 * c;
}

// n: unit normal in view space; c: linear albedo
vec3 lit(vec3 n, vec3 c, float ao)
{
    vec3 hemisphere = mix(lightBottom.rgb, lightTop.rgb, 0.5 + 0.5 * dot(n, vec3(0.0, 0.9138, 0.4061)));
    float wrap = clamp((dot(n, vec3(-0.4804, 0.6114, 0.6289)) + 0.25) * 0.8, 0.0, 1.0);
    vec3 tintedAo = exp2(log2(max(ao, 0.004)) * (1.15 - 0.75 * min(c, vec3(1.0))));
    return encodeSrgb(c * (hemisphere * tintedAo + lightKey.rgb * (wrap * (0.55 + 0.45 * ao))));
}
