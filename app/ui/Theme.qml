pragma Singleton
import QtQuick
import Lactea.Ui

// The only colours, sizes and durations of the window, by name. The values come from assets/ui/tokens.json.
// Sizes are units: the window scales its whole surface by textScale, so no size is multiplied here.
QtObject {
    id: root

    // Set by the window from the settings: "light", "dark" or "system".
    property string choice: "light"
    property real textScale: 1
    property bool reducedMotion: false

    readonly property bool dark: choice === "dark" || (choice === "system" && systemIsDark)
    readonly property bool systemIsDark: systemColours.window.hslLightness < 0.5
    readonly property string mode: dark ? "dark" : "light"
    readonly property SystemPalette systemColours: SystemPalette {}

    readonly property var tokens: ThemeTokens.tokens
    readonly property var theme: tokens.themes[mode]
    readonly property var colours: theme.colours
    readonly property color canvas: colours.canvas
    readonly property color surface: colours.surface
    readonly property color sunken: colours.sunken
    readonly property color hairline: colours.hairline
    readonly property color outline: colours.outline
    readonly property color text: colours.text
    readonly property color text2: colours.text2
    readonly property color accent: colours.accent
    readonly property color textOnAccent: colours.onAccent
    readonly property color accentSoft: colours.accentSoft
    readonly property color hold: colours.hold
    readonly property color holdSoft: colours.holdSoft
    readonly property color band: colours.band
    readonly property color good: colours.good
    readonly property color milkFill: colours.milkFill
    readonly property color milkEdge: colours.milkEdge
    readonly property color halo: colours.halo
    readonly property color nerve: theme.reflexArc.nerve
    readonly property color blood: theme.reflexArc.blood

    readonly property var spacing: tokens.spacing
    readonly property var sizes: tokens.sizes
    readonly property var radii: tokens.radii
    readonly property var lines: tokens.lines
    readonly property int half: spacing.half
    readonly property int grid: spacing.grid
    readonly property int padding: spacing.panelPadding

    readonly property string family: tokens.type.families.ui[0]
    readonly property var families: tokens.type.families.ui

    readonly property int pressMs: duration("pressMs")
    readonly property int stateMs: duration("stateMs")
    readonly property int panelMs: duration("panelMs")
    readonly property int cameraMs: duration("cameraMs")
    readonly property int toastInMs: duration("toastInMs")
    readonly property int toastStayMs: tokens.motion.toastStayMs
    readonly property int tooltipDelayMs: tokens.motion.tooltipDelayMs

    function duration(name: string): int {
        return reducedMotion ? 0 : tokens.motion[name];
    }

    // role: a name of tokens.type.scale; weight: 400, 500 or 600 (0 = the role's own)
    function font(role: string, weight: int): font {
        const scale = tokens.type.scale[role];
        return Qt.font({
            families: root.families,
            family: root.family,
            pixelSize: scale.px,
            weight: weight > 0 ? weight : scale.weight
        });
    }
    // The same with a line under it (links) or slanted (Latin names only).
    function markedFont(role: string, weight: int, underline: bool, slanted: bool): font {
        const scale = tokens.type.scale[role];
        return Qt.font({
            families: root.families,
            family: root.family,
            pixelSize: scale.px,
            weight: weight > 0 ? weight : scale.weight,
            underline: underline,
            italic: slanted
        });
    }

    function lineHeight(role: string): int {
        return tokens.type.scale[role].line;
    }

    function series(name: string): color {
        const item = tokens.series.items[name];
        return item ? Qt.color(item[mode]) : root.text2;
    }

    // Lengths of dash and gap at stroke width 2; empty for a solid line.
    function dash(name: string): var {
        const item = tokens.series.items[name];
        return item ? item.dash : [];
    }
}
