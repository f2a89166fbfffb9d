import QtQuick
import QtTest
import Lactea.Ui

TestCase {
    name: "Theme"

    function test_every_pair_has_the_contrast_it_needs_data() {
        const rows = [];
        for (const mode of ["light", "dark", "projector"])
            for (const kind of ["contrastText", "contrastGraphics"])
                for (const pair of Object.keys(Theme.tokens.themes[mode][kind]))
                    rows.push({ tag: mode + ": " + pair, mode: mode, pair: pair,
                                needed: Theme.tokens.themes[mode].required[kind === "contrastText" ? "text" : "graphics"],
                                written: Theme.tokens.themes[mode][kind][pair] });
        return rows;
    }
    function test_every_pair_has_the_contrast_it_needs(row) {
        const theme = Theme.tokens.themes[row.mode];
        const names = row.pair.replace("reflex ", "").split(" on ");
        const colour = name => theme.colours[name] ?? theme.reflexArc[name];
        const contrast = ThemeTokens.contrast(colour(names[0]), colour(names[1]));
        verify(contrast >= row.needed, contrast + " < " + row.needed);
        fuzzyCompare(contrast, row.written, 0.06);
    }
    function test_series_stand_out_from_the_panels_data() {
        const rows = [];
        for (const mode of ["light", "dark"])
            for (const name of Object.keys(Theme.tokens.series.items))
                rows.push({ tag: mode + ": " + name, mode: mode, name: name });
        return rows;
    }
    function test_series_stand_out_from_the_panels(row) {
        const item = Theme.tokens.series.items[row.name];
        const contrast = ThemeTokens.contrast(item[row.mode], Theme.tokens.themes[row.mode].colours.surface);
        verify(contrast >= Theme.tokens.series.checks[row.mode].required, contrast);
    }
    function test_the_choice_changes_the_colours() {
        Theme.choice = "dark";
        compare(Theme.canvas, Qt.color(Theme.tokens.themes.dark.colours.canvas));
        compare(Theme.series("oxytocin"), Qt.color(Theme.tokens.series.items.oxytocin.dark));
        Theme.choice = "light";
        compare(Theme.canvas, Qt.color(Theme.tokens.themes.light.colours.canvas));
    }
    function test_reduced_motion_has_no_durations() {
        Theme.reducedMotion = true;
        compare(Theme.panelMs, 0);
        compare(Theme.stateMs, 0);
        Theme.reducedMotion = false;
        verify(Theme.panelMs > 0);
    }
}
