<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>A teaching model, not medical advice. For help with feeding, ask a midwife, lactation consultant or doctor.</source>
        <translation>Ein Lehrmodell, kein medizinischer Rat. Hilfe beim Stillen geben Hebamme, Stillberatung oder Ärztin und Arzt.</translation>
    </message>
    <message>
        <source>Everything in the picture and the charts is computed by one model: oxytocin comes in pulses, the lobules squeeze, the pressure opens the ducts, and milk flows through a network of them to the nipple. Nothing is a film.</source>
        <translation>Alles im Bild und in den Kurven berechnet ein einziges Modell: Oxytocin kommt in Schüben, die Drüsenläppchen ziehen sich zusammen, der Druck weitet die Milchgänge, und durch ihr Netz fließt die Milch zur Brustwarze. Nichts davon ist ein Film.</translation>
    </message>
    <message>
        <source>Textbooks and ultrasound</source>
        <translation>Lehrbuch und Ultraschall</translation>
    </message>
    <message>
        <source>“Textbooks” draws 15 to 20 lobes with milk sinuses under the areola, as anatomy books have done since 1840. “Ultrasound” draws about nine main ducts and no sinuses, as was measured in nursing mothers in 2005. Both are grown by the same rules.</source>
        <translation>„Lehrbuch“ zeichnet 15 bis 20 Drüsenlappen mit Milchsinus unter dem Warzenhof, wie es Anatomiebücher seit 1840 tun. „Ultraschall“ zeichnet etwa neun Hauptmilchgänge und keine Milchsinus, wie es 2005 bei stillenden Müttern gemessen wurde. Beide wachsen nach denselben Regeln.</translation>
    </message>
    <message>
        <source>Left out, and assumed</source>
        <translation>Weggelassen und angenommen</translation>
    </message>
    <message>
        <source>A real breast has far more, and far smaller, lobules than are drawn. Milk is made at one simple rate that falls as the breast fills. Body temperature, age and illness are not in the model. Where no study gives a number it is marked as assumed.</source>
        <translation>Eine wirkliche Brust hat weit mehr und weit kleinere Drüsenläppchen, als gezeichnet sind. Milch entsteht mit einer einzigen, einfachen Geschwindigkeit, die mit der Füllung der Brust sinkt. Körpertemperatur, Alter und Krankheit kommen im Modell nicht vor. Wo keine Untersuchung eine Zahl nennt, ist sie als angenommen gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Lactea %1 is free software under the GNU General Public Licence, version 3 or later. It comes without any warranty.</source>
        <translation>Lactea %1 ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es gibt keinerlei Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message>
        <source>Yes.</source>
        <translation>Ja.</translation>
    </message>
    <message>
        <source>Look again:</source>
        <translation>Sieh noch einmal hin:</translation>
    </message>
</context>
<context>
    <name>BusyNote</name>
    <message>
        <source>The breast is being grown…</source>
        <translation>Die Brust wächst heran …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>CardAction</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>ChartQuantities</name>
    <message>
        <source>Oxytocin</source>
        <translation>Oxytocin</translation>
    </message>
    <message>
        <source>pg/mL</source>
        <translation>pg/mL</translation>
    </message>
    <message>
        <source>Duct pressure, left</source>
        <translation>Gangdruck, links</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>Duct width, right</source>
        <translation>Gangweite, rechts</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Milk flow</source>
        <translation>Milchfluss</translation>
    </message>
    <message>
        <source>mL/min</source>
        <translation>mL/min</translation>
    </message>
    <message>
        <source>Milk flow, right</source>
        <translation>Milchfluss, rechts</translation>
    </message>
    <message>
        <source>Milk flow, left</source>
        <translation>Milchfluss, links</translation>
    </message>
</context>
<context>
    <name>ChosenParts</name>
    <message>
        <source>%1 parts are chosen</source>
        <translation>%1 Teile sind ausgewählt</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>CompactDock</name>
    <message>
        <source>Triggers and time</source>
        <translation>Auslöser und Zeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>mL/min</source>
        <translation>mL/min</translation>
    </message>
    <message>
        <source>Close the charts</source>
        <translation>Kurven schließen</translation>
    </message>
    <message>
        <source>Open the charts</source>
        <translation>Kurven öffnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Compass</name>
    <message>
        <source>Directions in the picture</source>
        <translation>Richtungen im Bild</translation>
    </message>
    <message>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>outer</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>inner</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>cranial</source>
        <translation>kranial</translation>
    </message>
    <message>
        <source>caudal</source>
        <translation>kaudal</translation>
    </message>
    <message>
        <source>ventral</source>
        <translation>ventral</translation>
    </message>
    <message>
        <source>dorsal</source>
        <translation>dorsal</translation>
    </message>
    <message>
        <source>lateral</source>
        <translation>lateral</translation>
    </message>
    <message>
        <source>medial</source>
        <translation>medial</translation>
    </message>
    <message>
        <source>Click for everyday words</source>
        <translation>Klick: Wörter des Alltags</translation>
    </message>
    <message>
        <source>Click for the words of anatomy</source>
        <translation>Klick: Wörter der Anatomie</translation>
    </message>
</context>
<context>
    <name>CutPopover</name>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>As in the plate</source>
        <translation>Wie auf der Tafel</translation>
    </message>
    <message>
        <source>Uncut</source>
        <translation>Ungeschnitten</translation>
    </message>
    <message>
        <source>From the side (sagittal)</source>
        <translation>Von der Seite (sagittal)</translation>
    </message>
    <message>
        <source>From above (transverse)</source>
        <translation>Von oben (transversal)</translation>
    </message>
    <message>
        <source>From the front (frontal)</source>
        <translation>Von vorn (frontal)</translation>
    </message>
    <message>
        <source>Place: %1 mm from the middle</source>
        <translation>Lage: %1 mm von der Mitte</translation>
    </message>
    <message>
        <source>Place of the cut</source>
        <translation>Lage des Schnitts</translation>
    </message>
    <message>
        <source>Move the cut</source>
        <translation>Schnitt verschieben</translation>
    </message>
    <message>
        <source>Take the other side away</source>
        <translation>Die andere Seite wegnehmen</translation>
    </message>
    <message>
        <source>Shift C</source>
        <translation>Shift C</translation>
    </message>
    <message>
        <source>Free: tilt it as you like</source>
        <translation>Frei: beliebig kippen</translation>
    </message>
    <message>
        <source>Turn the cut towards the eye</source>
        <translation>Schnitt zum Auge drehen</translation>
    </message>
    <message>
        <source>Alt C</source>
        <translation>Alt C</translation>
    </message>
    <message>
        <source>Look at the cut</source>
        <translation>Auf den Schnitt schauen</translation>
    </message>
    <message>
        <source>Alt V</source>
        <translation>Alt V</translation>
    </message>
    <message>
        <source>Ctrl and drag moves the cut, Alt and drag tilts it. Keys: &lt; and &gt; move, Alt, Shift and arrows tilt.</source>
        <translation>Strg und Ziehen verschiebt den Schnitt, Alt und Ziehen kippt ihn. Tasten: &lt; und &gt; verschieben, Alt, Shift und Pfeile kippen.</translation>
    </message>
</context>
<context>
    <name>DiveTrail</name>
    <message>
        <source>Where you are</source>
        <translation>Wo du bist</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Triggers and charts</source>
        <translation>Auslöser und Kurven</translation>
    </message>
</context>
<context>
    <name>DuctBar</name>
    <message>
        <source>Colours of the ducts: %1, %2; %3 or %4</source>
        <translation>Farben der Gänge: %1, %2; %3 oder %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>DuctScale</name>
    <message>
        <source>Flow in each duct</source>
        <translation>Fluss in jedem Gang</translation>
    </message>
    <message>
        <source>Pressure in each duct</source>
        <translation>Druck in jedem Gang</translation>
    </message>
    <message>
        <source>mL/min</source>
        <translation>mL/min</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>to the nipple</source>
        <translation>zur Brustwarze</translation>
    </message>
    <message>
        <source>above the air’s</source>
        <translation>über dem der Luft</translation>
    </message>
    <message>
        <source>back into the breast</source>
        <translation>zurück in die Brust</translation>
    </message>
    <message>
        <source>suction</source>
        <translation>Sog</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Baby suckles</source>
        <translation>Kind saugt</translation>
    </message>
    <message>
        <source>or drag the picture to turn it</source>
        <translation>oder das Bild ziehen, um es zu drehen</translation>
    </message>
    <message>
        <source>A teaching model, not medical advice. For help with feeding, ask a midwife, lactation consultant or doctor.</source>
        <translation>Ein Lehrmodell, kein medizinischer Rat. Hilfe beim Stillen geben Hebamme, Stillberatung oder Ärztin und Arzt.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>abspielen, anhalten</translation>
    </message>
    <message>
        <source>. (full stop)</source>
        <translation>. (Punkt)</translation>
    </message>
    <message>
        <source>one step on</source>
        <translation>einen Schritt weiter</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ und ]</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>langsamer, schneller</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Baby suckles</source>
        <translation>Kind saugt</translation>
    </message>
    <message>
        <source>Baby cries</source>
        <translation>Kind weint</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>drag, arrows</source>
        <translation>ziehen, Pfeile</translation>
    </message>
    <message>
        <source>turn (arrows 5°, with Shift 1°, with Ctrl 15°)</source>
        <translation>drehen (Pfeile 5°, mit Shift 1°, mit Ctrl 15°)</translation>
    </message>
    <message>
        <source>Shift + drag, middle drag</source>
        <translation>Shift + ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>wheel, + and −</source>
        <translation>Mausrad, + und −</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>go to the selected part</source>
        <translation>zum gewählten Teil</translation>
    </message>
    <message>
        <source>fit everything</source>
        <translation>alles einpassen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>first view</source>
        <translation>Anfangsansicht</translation>
    </message>
    <message>
        <source>names on, off</source>
        <translation>Namen ein, aus</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>click, Enter</source>
        <translation>Klick, Enter</translation>
    </message>
    <message>
        <source>H, Shift H</source>
        <translation>H, Shift H</translation>
    </message>
    <message>
        <source>hide, show all</source>
        <translation>ausblenden, alle zeigen</translation>
    </message>
    <message>
        <source>show it alone, end that</source>
        <translation>nur dieses Teil zeigen, beenden</translation>
    </message>
    <message>
        <source>Alt ↑ and Alt ↓</source>
        <translation>Alt ↑ und Alt ↓</translation>
    </message>
    <message>
        <source>the part it belongs to, its first part</source>
        <translation>das übergeordnete Teil, das erste Unterteil</translation>
    </message>
    <message>
        <source>Alt ← and Alt →</source>
        <translation>Alt ← und Alt →</translation>
    </message>
    <message>
        <source>Ctrl F or /</source>
        <translation>Ctrl F oder /</translation>
    </message>
    <message>
        <source>find a part</source>
        <translation>ein Teil suchen</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down, Page Up</translation>
    </message>
    <message>
        <source>on, back</source>
        <translation>weiter, zurück</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Ctrl Z, Ctrl Shift Z</source>
        <translation>Ctrl Z, Ctrl Shift Z</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>rückgängig, wiederholen</translation>
    </message>
    <message>
        <source>F6, Shift F6</source>
        <translation>F6, Shift F6</translation>
    </message>
    <message>
        <source>next area, area before</source>
        <translation>nächster Bereich, voriger Bereich</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Ctrl + wheel on the charts</source>
        <translation>Ctrl + Mausrad auf den Kurven</translation>
    </message>
    <message>
        <source>zoom the time</source>
        <translation>Zeit dehnen, stauchen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>one thing back; it never quits</source>
        <translation>eins zurück; beendet nie das Programm</translation>
    </message>
    <message>
        <source>F1 or ?</source>
        <translation>F1 oder ?</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
    <message>
        <source>Letter keys act while the picture has the focus. Click it, or press F6 until it has.</source>
        <translation>Buchstabentasten wirken, solange das Bild den Fokus hat: das Bild anklicken oder F6 drücken, bis es ihn hat. Auf deutschen Tastaturen: Ctrl = Strg, Shift = Umschalt, Space = Leertaste, Home = Pos1, Page Down = Bild ↓, Page Up = Bild ↑.</translation>
    </message>
    <message>
        <source>C, Shift C</source>
        <translation>C, Shift C</translation>
    </message>
    <message>
        <source>cut it open, take the other side away</source>
        <translation>aufschneiden, die andere Seite wegnehmen</translation>
    </message>
    <message>
        <source>&lt; and &gt;, Ctrl + drag</source>
        <translation>&lt; und &gt;, Ctrl + Ziehen</translation>
    </message>
    <message>
        <source>move the cut</source>
        <translation>den Schnitt verschieben</translation>
    </message>
    <message>
        <source>letters for a projector</source>
        <translation>Buchstaben für den Beamer</translation>
    </message>
    <message>
        <source>Alt Shift arrows, Alt + drag</source>
        <translation>Alt Shift Pfeile, Alt + ziehen</translation>
    </message>
    <message>
        <source>tilt the cut</source>
        <translation>den Schnitt kippen</translation>
    </message>
    <message>
        <source>Alt C, Alt V</source>
        <translation>Alt C, Alt V</translation>
    </message>
    <message>
        <source>turn the cut to the eye, look straight at it</source>
        <translation>den Schnitt zum Auge drehen, gerade daraufschauen</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>named views: front, outer, inner, above, nipple, cut, lobe, lobule, alveolus</source>
        <translation>Ansichten: vorn, außen, innen, oben, Brustwarze, Schnitt, Lappen, Läppchen, Alveole</translation>
    </message>
    <message>
        <source>select (Enter: what is in the middle)</source>
        <translation>auswählen (Eingabe: was in der Mitte ist)</translation>
    </message>
    <message>
        <source>N, Shift N</source>
        <translation>N, Shift N</translation>
    </message>
    <message>
        <source>the next part, the part before</source>
        <translation>das nächste Teil, das vorige Teil</translation>
    </message>
    <message>
        <source>parts that were chosen before</source>
        <translation>Teile, die vorher ausgewählt waren</translation>
    </message>
    <message>
        <source>follow its milk to the pore, end that</source>
        <translation>seiner Milch bis zur Pore folgen, das beenden</translation>
    </message>
    <message>
        <source>T, X</source>
        <translation>T, X</translation>
    </message>
    <message>
        <source>fade it, X-ray it; end that</source>
        <translation>durchscheinen lassen, mit Röntgenblick; wieder beenden</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>save the picture</source>
        <translation>das Bild speichern</translation>
    </message>
    <message>
        <source>ducts coloured by flow, by pressure, not</source>
        <translation>Gänge nach Fluss, nach Druck oder nicht gefärbt</translation>
    </message>
    <message>
        <source>, (comma)</source>
        <translation>, (Komma)</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>ein Schritt zurück</translation>
    </message>
</context>
<context>
    <name>HormonePanel</name>
    <message>
        <source>Hormones in the blood</source>
        <translation>Hormone im Blut</translation>
    </message>
    <message>
        <source>Open the hormones</source>
        <translation>Hormone aufklappen</translation>
    </message>
    <message>
        <source>Fold the hormones</source>
        <translation>Hormone zuklappen</translation>
    </message>
    <message>
        <source>body decides</source>
        <translation>vom Körper</translation>
    </message>
    <message>
        <source>typical range</source>
        <translation>üblicher Bereich</translation>
    </message>
    <message>
        <source>multiplied</source>
        <translation>vervielfacht</translation>
    </message>
    <message>
        <source>body’s own</source>
        <translation>körpereigen</translation>
    </message>
    <message>
        <source>you hold it</source>
        <translation>von dir gehalten</translation>
    </message>
</context>
<context>
    <name>HormoneRow</name>
    <message>
        <source>Close the settings of %1</source>
        <translation>Einstellungen für %1 schließen</translation>
    </message>
    <message>
        <source>Open the settings of %1</source>
        <translation>Einstellungen für %1 öffnen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>× 0</source>
        <translation>× 0</translation>
    </message>
    <message>
        <source>× 1</source>
        <translation>× 1</translation>
    </message>
    <message>
        <source>body’s own: %1</source>
        <translation>körpereigen: %1</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Who decides on %1</source>
        <translation>Wer über %1 entscheidet</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Factor of %1</source>
        <translation>Faktor für %1</translation>
    </message>
    <message>
        <source>Held value of %1</source>
        <translation>Gehaltener Wert von %1</translation>
    </message>
    <message>
        <source>× the body’s own</source>
        <translation>× körpereigen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not seen in a living body.&lt;/b&gt; The model still runs and shows what would follow.</source>
        <translation>&lt;b&gt;In keinem lebenden Körper beobachtet.&lt;/b&gt; Das Modell läuft weiter und zeigt, was folgen würde.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not seen in a living body&lt;/b&gt; %1. The model still runs and shows what would follow.</source>
        <translation>&lt;b&gt;In keinem lebenden Körper beobachtet&lt;/b&gt; (%1). Das Modell läuft weiter und zeigt, was folgen würde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>HormoneSlider</name>
    <message>
        <source>times %1 of the body&apos;s own</source>
        <translation>%1-faches des körpereigenen Werts</translation>
    </message>
    <message>
        <source>held at %1 %2</source>
        <translation>gehalten bei %1 %2</translation>
    </message>
    <message>
        <source>the body decides: %1 %2</source>
        <translation>der Körper entscheidet: %1 %2</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>LaneRow</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: show something else in this chart</source>
        <translation>%1: in dieser Kurve etwas anderes zeigen</translation>
    </message>
    <message>
        <source>Show something else</source>
        <translation>Etwas anderes zeigen</translation>
    </message>
    <message>
        <source>your guess: %1</source>
        <translation>deine Vermutung: %1</translation>
    </message>
</context>
<context>
    <name>LayersPopover</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Take off layer by layer</source>
        <translation>Schicht um Schicht abnehmen</translation>
    </message>
    <message>
        <source>Outermost layer that is shown</source>
        <translation>Äußerste Schicht, die zu sehen ist</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Lobes</source>
        <translation>Lappen</translation>
    </message>
    <message>
        <source>Ducts</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Whole body, uncut</source>
        <translation>Ganzer Körper, ungeschnitten</translation>
    </message>
    <message>
        <source>Draw the lobes apart along their ducts</source>
        <translation>Lappen an ihren Gängen entlang auseinanderziehen</translation>
    </message>
    <message>
        <source>How far the lobes stand apart</source>
        <translation>Wie weit die Lappen auseinanderstehen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Beisammen</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Auseinander</translation>
    </message>
    <message>
        <source>Draw the lobes apart</source>
        <translation>Lappen auseinanderziehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>How fleshy the colours are</source>
        <translation>Wie fleischig die Farben sind</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Klinisch</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Gewebe</translation>
    </message>
    <message>
        <source>Each lobe in a tint of its own</source>
        <translation>Jeder Lappen in eigener Tönung</translation>
    </message>
    <message>
        <source>Ducts coloured by (key D)</source>
        <translation>Gänge gefärbt nach (Taste D)</translation>
    </message>
    <message>
        <source>What colours the ducts</source>
        <translation>Wonach die Gänge gefärbt sind</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Lesson and parts</source>
        <translation>Lektion und Teile</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Close the left panel</source>
        <translation>Linke Leiste schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>Eine Lektion wählen</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>No lessons were found beside the program.</source>
        <translation>Beim Programm liegen keine Lektionen.</translation>
    </message>
</context>
<context>
    <name>LessonPane</name>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Lactea</source>
        <translation>Lactea</translation>
    </message>
    <message>
        <source>The picture is kept: %1</source>
        <translation>Das Bild ist gespeichert: %1</translation>
    </message>
    <message>
        <source>The picture could not be kept: %1.</source>
        <translation>Das Bild konnte nicht gespeichert werden: %1.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Lactea</source>
        <translation>Lactea</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Ctrl Q</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Part card</source>
        <translation>Karte des Teils</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Textbooks</source>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ultraschall</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Hautton</translation>
    </message>
    <message>
        <source>Tone %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was die Kurve zeigt</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Shift H</source>
        <translation>Shift H</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Another woman</source>
        <translation>Eine andere Frau</translation>
    </message>
    <message>
        <source>All duct systems</source>
        <translation>Alle Gangsysteme</translation>
    </message>
    <message>
        <source>Her own size</source>
        <translation>Ihre eigene Größe</translation>
    </message>
    <message>
        <source>Small, 400 mL</source>
        <translation>Klein, 400 ml</translation>
    </message>
    <message>
        <source>Medium, 760 mL</source>
        <translation>Mittel, 760 ml</translation>
    </message>
    <message>
        <source>Large, 1200 mL</source>
        <translation>Groß, 1200 ml</translation>
    </message>
    <message>
        <source>Names in the picture</source>
        <translation>Namen im Bild</translation>
    </message>
    <message>
        <source>Projector letters</source>
        <translation>Beamer-Buchstaben</translation>
    </message>
    <message>
        <source>Names on plates</source>
        <translation>Namen auf Schildern</translation>
    </message>
    <message>
        <source>Directions in anatomical words</source>
        <translation>Richtungen in Wörtern der Anatomie</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Hidden and see-through parts</source>
        <translation>Ausgeblendete und durchscheinende Teile</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>durchscheinend</translation>
    </message>
    <message>
        <source>X-rayed</source>
        <translation>mit Röntgenblick</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Blocked ducts</source>
        <translation>Verschlossene Gänge</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>MilkWay</name>
    <message>
        <source>The milk of %1</source>
        <translation>Die Milch von %1</translation>
    </message>
    <message>
        <source>Stop following the milk</source>
        <translation>Der Milch nicht mehr folgen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In all %1.</source>
        <translation>Zusammen %1.</translation>
    </message>
</context>
<context>
    <name>NamedViews</name>
    <message>
        <source>As in the plate</source>
        <translation>Wie auf der Tafel</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>From the outer side</source>
        <translation>Von außen</translation>
    </message>
    <message>
        <source>From the inner side</source>
        <translation>Von innen</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>The nipple</source>
        <translation>Die Brustwarze</translation>
    </message>
    <message>
        <source>Straight at the cut</source>
        <translation>Gerade auf den Schnitt</translation>
    </message>
    <message>
        <source>One lobe</source>
        <translation>Ein Lappen</translation>
    </message>
    <message>
        <source>One bunch of lobules</source>
        <translation>Eine Läppchentraube</translation>
    </message>
    <message>
        <source>One lobule</source>
        <translation>Ein Läppchen</translation>
    </message>
    <message>
        <source>One alveolus</source>
        <translation>Eine Alveole</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>Less: %1</source>
        <translation>Weniger: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Mehr: %1</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>No part is selected</source>
        <translation>Kein Teil ist ausgewählt</translation>
    </message>
    <message>
        <source>Card of %1</source>
        <translation>Karte: %1</translation>
    </message>
    <message>
        <source>Click a part in the picture or in the list, and it is told here what it is and what it does.</source>
        <translation>Ein Teil im Bild oder in der Liste anklicken: Hier steht dann, was es ist und was es tut.</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Karte schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Heranholen</translation>
    </message>
    <message>
        <source>Sources (%1)</source>
        <translation>Quellen (%1)</translation>
    </message>
    <message>
        <source>In general: %1</source>
        <translation>Allgemein: %1</translation>
    </message>
    <message>
        <source>Holds:</source>
        <translation>Enthält:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not drawn in this picture.</source>
        <translation>In diesem Bild nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Follow its milk</source>
        <translation>Seiner Milch folgen</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Select what drains here</source>
        <translation>Auswählen, was hierhin abfließt</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Durchscheinend</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgenblick</translation>
    </message>
</context>
<context>
    <name>PartMenu</name>
    <message>
        <source>Fade</source>
        <translation>Durchscheinend</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgenblick</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 Teile</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Heranholen</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Ausblenden: %1</translation>
    </message>
    <message>
        <source>Follow its milk</source>
        <translation>Seiner Milch folgen</translation>
    </message>
    <message>
        <source>Select what drains here</source>
        <translation>Auswählen, was hierhin abfließt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Shift H</source>
        <translation>Shift H</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Open this duct again</source>
        <translation>Diesen Gang wieder öffnen</translation>
    </message>
    <message>
        <source>Block this duct</source>
        <translation>Diesen Gang verschließen</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Breast</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Breasts</source>
        <translation>Brüste</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Nipple</source>
        <translation>Brustwarze</translation>
    </message>
    <message>
        <source>Nipples</source>
        <translation>Brustwarzen</translation>
    </message>
    <message>
        <source>Pore</source>
        <translation>Milchpore</translation>
    </message>
    <message>
        <source>Pores</source>
        <translation>Milchporen</translation>
    </message>
    <message>
        <source>Areola</source>
        <translation>Warzenhof</translation>
    </message>
    <message>
        <source>Areolas</source>
        <translation>Warzenhöfe</translation>
    </message>
    <message>
        <source>Areolar gland</source>
        <translation>Warzenhofdrüse</translation>
    </message>
    <message>
        <source>Areolar glands</source>
        <translation>Warzenhofdrüsen</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Ligament</source>
        <translation>Halteband</translation>
    </message>
    <message>
        <source>Ligaments</source>
        <translation>Haltebänder</translation>
    </message>
    <message>
        <source>Lobe</source>
        <translation>Drüsenlappen</translation>
    </message>
    <message>
        <source>Lobes</source>
        <translation>Drüsenlappen</translation>
    </message>
    <message>
        <source>Bunch of lobules</source>
        <translation>Läppchentraube</translation>
    </message>
    <message>
        <source>Bunches of lobules</source>
        <translation>Läppchentrauben</translation>
    </message>
    <message>
        <source>Main milk duct</source>
        <translation>Hauptmilchgang</translation>
    </message>
    <message>
        <source>Main milk ducts</source>
        <translation>Hauptmilchgänge</translation>
    </message>
    <message>
        <source>Milk duct</source>
        <translation>Milchgang</translation>
    </message>
    <message>
        <source>Milk ducts</source>
        <translation>Milchgänge</translation>
    </message>
    <message>
        <source>Milk sinus</source>
        <translation>Milchsinus</translation>
    </message>
    <message>
        <source>Milk sinuses</source>
        <translation>Milchsinus</translation>
    </message>
    <message>
        <source>Artery</source>
        <translation>Arterie</translation>
    </message>
    <message>
        <source>Arteries</source>
        <translation>Arterien</translation>
    </message>
    <message>
        <source>Vein</source>
        <translation>Vene</translation>
    </message>
    <message>
        <source>Veins</source>
        <translation>Venen</translation>
    </message>
    <message>
        <source>Nerve</source>
        <translation>Nerv</translation>
    </message>
    <message>
        <source>Nerves</source>
        <translation>Nerven</translation>
    </message>
    <message>
        <source>Chest muscle</source>
        <translation>Brustmuskel</translation>
    </message>
    <message>
        <source>Chest muscles</source>
        <translation>Brustmuskeln</translation>
    </message>
    <message>
        <source>Rib</source>
        <translation>Rippe</translation>
    </message>
    <message>
        <source>Ribs</source>
        <translation>Rippen</translation>
    </message>
    <message>
        <source>Muscle between ribs</source>
        <translation>Zwischenrippenmuskel</translation>
    </message>
    <message>
        <source>Muscles between ribs</source>
        <translation>Zwischenrippenmuskeln</translation>
    </message>
    <message>
        <source>Lobule</source>
        <translation>Läppchen</translation>
    </message>
    <message>
        <source>Lobules</source>
        <translation>Läppchen</translation>
    </message>
    <message>
        <source>Alveolus</source>
        <translation>Alveole</translation>
    </message>
    <message>
        <source>Alveoli</source>
        <translation>Alveolen</translation>
    </message>
    <message>
        <source>Milk-making cell</source>
        <translation>Milchbildende Zelle</translation>
    </message>
    <message>
        <source>Milk-making cells</source>
        <translation>Milchbildende Zellen</translation>
    </message>
    <message>
        <source>Myoepithelial cell</source>
        <translation>Myoepithelzelle</translation>
    </message>
    <message>
        <source>Myoepithelial cells</source>
        <translation>Myoepithelzellen</translation>
    </message>
    <message>
        <source>Capillary</source>
        <translation>Kapillare</translation>
    </message>
    <message>
        <source>Capillaries</source>
        <translation>Kapillaren</translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Find a part</source>
        <translation>Ein Teil suchen</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>No part is called “%1”.</source>
        <translation>Kein Teil heißt „%1“.</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Gemeint vielleicht</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>PictureOverlay</name>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
    <message>
        <source>View, time and settings as the step has them</source>
        <translation>Ansicht, Zeit und Einstellungen wie im Schritt</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Show all the others again</source>
        <translation>Alle anderen wieder zeigen</translation>
    </message>
    <message>
        <source>The picture cannot be drawn: %1</source>
        <translation>Das Bild lässt sich nicht zeichnen: %1</translation>
    </message>
    <message>
        <source>The charts go on. Lactea can draw with the processor instead of the graphics card; that is slower, and works everywhere.</source>
        <translation>Die Kurven laufen weiter. Lactea kann mit dem Prozessor statt mit der Grafikkarte zeichnen; das ist langsamer, geht aber überall.</translation>
    </message>
    <message>
        <source>Start again with software drawing</source>
        <translation>Neu starten und mit dem Prozessor zeichnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Which they are, and show them again</source>
        <translation>Welche es sind, und wieder zeigen</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Milk of %1</source>
        <translation>Milch von %1</translation>
    </message>
    <message>
        <source>Stop following the milk</source>
        <translation>Der Milch nicht mehr folgen</translation>
    </message>
    <message numerus="yes">
        <source>%n see-through</source>
        <translation>
            <numerusform>%n durchscheinend</numerusform>
            <numerusform>%n durchscheinend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <comment>ducts</comment>
        <translation>
            <numerusform>%n verschlossen</numerusform>
            <numerusform>%n verschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which ducts they are, and open them again</source>
        <translation>Welche Gänge es sind, und sie wieder öffnen</translation>
    </message>
</context>
<context>
    <name>PictureTools</name>
    <message>
        <source>Picture tools</source>
        <translation>Werkzeuge für das Bild</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Skin, fat, muscle and ribs are the same in both.</source>
        <translation>Haut, Fett, Muskel und Rippen sind in beiden gleich.</translation>
    </message>
</context>
<context>
    <name>ReflexArc</name>
    <message>
        <source>Reflex arc</source>
        <translation>Reflexbogen</translation>
    </message>
    <message>
        <source>held back in the brain</source>
        <translation>im Gehirn zurückgehalten</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>in Ruhe</translation>
    </message>
    <message>
        <source>at the nipple</source>
        <translation>an der Brustwarze</translation>
    </message>
    <message>
        <source>in the nerve</source>
        <translation>im Nerv</translation>
    </message>
    <message>
        <source>in the brain</source>
        <translation>im Gehirn</translation>
    </message>
    <message>
        <source>in the blood</source>
        <translation>im Blut</translation>
    </message>
</context>
<context>
    <name>ReflexInset</name>
    <message>
        <source>Reflex arc</source>
        <translation>Reflexbogen</translation>
    </message>
    <message>
        <source>Reflex arc: how suckling reaches the lobules</source>
        <translation>Reflexbogen: wie das Saugen die Drüsenläppchen erreicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Baby suckles</source>
        <translation>Kind saugt</translation>
    </message>
    <message>
        <source>nipple nerve fires</source>
        <translation>Nerv der Brustwarze feuert</translation>
    </message>
    <message>
        <source>Nerve and spinal cord</source>
        <translation>Nerv und Rückenmark</translation>
    </message>
    <message>
        <source>takes milliseconds</source>
        <translation>braucht Millisekunden</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>pituitary lets oxytocin go</source>
        <translation>Hypophyse gibt Oxytocin ab</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>oxytocin reaches lobules</source>
        <translation>Oxytocin erreicht Läppchen</translation>
    </message>
    <message>
        <source>Stress or pain sets a bar across 3; the path after it turns to dashes.</source>
        <translation>Stress oder Schmerz legt einen Balken über 3; der Weg danach wird gestrichelt.</translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>Part and hormones</source>
        <translation>Teil und Hormone</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Hormones</source>
        <translation>Hormone</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Scale: the bar is %1 long</source>
        <translation>Maßstab: Der Balken ist %1 lang</translation>
    </message>
    <message>
        <source>%1 µm</source>
        <translation>%1 µm</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Picture of the breast</source>
        <translation>Bild der Brust</translation>
    </message>
    <message>
        <source>Alt and arrow keys walk the parts</source>
        <translation>Alt und Pfeiltasten gehen durch die Teile</translation>
    </message>
</context>
<context>
    <name>StoryLine</name>
    <message>
        <source>The model stopped here; what you see is the last good moment.</source>
        <translation>Hier ist das Modell stehen geblieben; zu sehen ist der letzte gute Augenblick.</translation>
    </message>
    <message>
        <source>The baby suckles: nerves of the nipple send word to the brain.</source>
        <translation>Das Kind saugt: Nerven der Brustwarze melden es dem Gehirn.</translation>
    </message>
    <message>
        <source>Sucking alone brings little milk; the let-down is still to come.</source>
        <translation>Saugen allein bringt wenig Milch; der Reflex kommt noch.</translation>
    </message>
    <message>
        <source>The cry works in the brain; nothing touches the breast yet.</source>
        <translation>Das Weinen wirkt im Gehirn; noch berührt nichts die Brust.</translation>
    </message>
    <message>
        <source>The thought of the baby works in the brain, more slowly than a cry.</source>
        <translation>Der Gedanke an das Kind wirkt im Gehirn, langsamer als ein Weinen.</translation>
    </message>
    <message>
        <source>Oxytocin leaves the brain and travels in the blood to both breasts.</source>
        <translation>Oxytocin verlässt das Gehirn und reist mit dem Blut zu beiden Brüsten.</translation>
    </message>
    <message>
        <source>You hold oxytocin high: the lobules stay squeezed.</source>
        <translation>Du hältst Oxytocin hoch: Die Drüsenläppchen bleiben zusammengezogen.</translation>
    </message>
    <message>
        <source>First let-down: the lobules squeeze, the ducts widen, milk flows.</source>
        <translation>Erster Reflex: Läppchen ziehen sich zusammen, Gänge weiten sich, Milch fließt.</translation>
    </message>
    <message>
        <source>Second let-down: the lobules squeeze, the ducts widen, milk flows.</source>
        <translation>Zweiter Reflex: Läppchen ziehen sich zusammen, Gänge weiten sich, Milch fließt.</translation>
    </message>
    <message>
        <source>Let-down %1: the lobules squeeze, the ducts widen, milk flows.</source>
        <translation>Reflex %1: Läppchen ziehen sich zusammen, Gänge weiten sich, Milch fließt.</translation>
    </message>
    <message>
        <source>Let-down with nobody drinking: the ducts fill and some milk drips.</source>
        <translation>Reflex, und niemand trinkt: Die Gänge füllen sich, etwas Milch tropft.</translation>
    </message>
    <message>
        <source>Let-down with nobody drinking: the ducts fill, then milk flows back.</source>
        <translation>Reflex, und niemand trinkt: Die Gänge füllen sich, dann fließt die Milch zurück.</translation>
    </message>
    <message>
        <source>Between let-downs: the ducts narrow again.</source>
        <translation>Zwischen zwei Reflexen: Die Gänge werden wieder enger.</translation>
    </message>
    <message>
        <source>Rest: the lobules fill again, slowly.</source>
        <translation>Ruhe: Die Läppchen füllen sich langsam wieder.</translation>
    </message>
    <message>
        <source>At rest: the lobules make milk and keep it until let-down.</source>
        <translation>In Ruhe: Die Drüsenläppchen bilden Milch und behalten sie bis zum Reflex.</translation>
    </message>
    <message>
        <source>The pump draws fast and weak: nerves of the nipple send word to the brain.</source>
        <translation>Die Pumpe saugt schnell und schwach: Nerven der Brustwarze melden es dem Gehirn.</translation>
    </message>
    <message>
        <source>The hand presses milk onward: nerves send word to the brain.</source>
        <translation>Die Hand schiebt Milch weiter: Nerven melden es dem Gehirn.</translation>
    </message>
    <message>
        <source>Soft strokes: nerves of the skin send word to the brain.</source>
        <translation>Sanftes Streichen: Nerven der Haut melden es dem Gehirn.</translation>
    </message>
    <message>
        <source>The pump alone brings little milk; the let-down is still to come.</source>
        <translation>Die Pumpe allein bringt wenig Milch; der Milchspendereflex kommt erst noch.</translation>
    </message>
    <message>
        <source>The hand alone brings some milk; the let-down is still to come.</source>
        <translation>Die Hand allein bringt etwas Milch; der Milchspendereflex kommt erst noch.</translation>
    </message>
    <message>
        <source>Strokes move milk in the ducts; they call let-down slowly, if at all.</source>
        <translation>Streichen bewegt Milch in den Gängen; den Milchspendereflex ruft es langsam, wenn überhaupt.</translation>
    </message>
    <message>
        <source>Seeing the baby works in the brain; nothing touches the breast yet.</source>
        <translation>Der Anblick des Kindes wirkt im Gehirn; noch berührt nichts die Brust.</translation>
    </message>
    <message>
        <source>%1 holds let-down back; the milk is still there.</source>
        <translation>%1 hält den Milchspendereflex zurück; die Milch ist noch da.</translation>
    </message>
    <message>
        <source>%1: a let-down would come later now.</source>
        <translation>%1: ein Milchspendereflex käme jetzt später.</translation>
    </message>
    <message>
        <source>Alcohol: the brain sends smaller bursts of oxytocin.</source>
        <translation>Alkohol: das Gehirn schickt kleinere Oxytocin-Stöße.</translation>
    </message>
    <message>
        <source>Oxytocin from the spray squeezes the lobules; no reflex was needed.</source>
        <translation>Oxytocin aus dem Spray zieht die Läppchen zusammen; dafür brauchte es keinen Reflex.</translation>
    </message>
    <message>
        <source>Warmth lets milk run more easily; it does not call let-down by itself.</source>
        <translation>Wärme lässt die Milch leichter fließen; den Milchspendereflex ruft sie nicht von selbst.</translation>
    </message>
    <message>
        <source>At ease: nothing holds a let-down back.</source>
        <translation>Entspannt: nichts hält den Milchspendereflex zurück.</translation>
    </message>
    <message>
        <source>The baby drinks from a bottle: no word reaches the brain, no oxytocin comes.</source>
        <translation>Das Kind trinkt aus der Flasche: das Gehirn erfährt nichts, es kommt kein Oxytocin.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Charts</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Starts when you press Baby suckles.</source>
        <translation>Beginnt mit „Kind saugt“.</translation>
    </message>
    <message>
        <source>let-down %1</source>
        <translation>Reflex %1</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>Zurück zur Gegenwart</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Obere Leiste</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Lactea</source>
        <translation>Lactea</translation>
    </message>
    <message>
        <source>Time after birth: %1</source>
        <translation>Zeit nach der Geburt: %1</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Textbooks</source>
        <translation>Lehrbuch</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ultraschall</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Ctrl Shift Z</source>
        <translation>Ctrl Shift Z</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Close the left panel</source>
        <translation>Linke Leiste schließen</translation>
    </message>
    <message>
        <source>Open the left panel</source>
        <translation>Linke Leiste öffnen</translation>
    </message>
    <message>
        <source>Close the charts</source>
        <translation>Kurven schließen</translation>
    </message>
    <message>
        <source>Open the charts</source>
        <translation>Kurven öffnen</translation>
    </message>
    <message>
        <source>Close the right panel</source>
        <translation>Rechte Leiste schließen</translation>
    </message>
    <message>
        <source>Open the right panel</source>
        <translation>Rechte Leiste öffnen</translation>
    </message>
    <message>
        <source>Hormones in the blood</source>
        <translation>Hormone im Blut</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Worauf das beruht</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Tempo: %1</translation>
    </message>
    <message>
        <source>Speed ([ slower, ] faster)</source>
        <translation>Tempo ([ langsamer, ] schneller)</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Ein Schritt zurück</translation>
    </message>
    <message>
        <source>. (back: ,)</source>
        <translation>. (zurück: ,)</translation>
    </message>
</context>
<context>
    <name>TreeRow</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>partly hidden</source>
        <translation>teilweise ausgeblendet</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>durchscheinend</translation>
    </message>
    <message>
        <source>X-rayed</source>
        <translation>mit Röntgenblick</translation>
    </message>
</context>
<context>
    <name>Trigger</name>
    <message>
        <source>Baby suckles</source>
        <translation>Kind saugt</translation>
    </message>
    <message>
        <source>The baby draws at the nipple: touch calls oxytocin, vacuum takes the milk.</source>
        <translation>Das Kind saugt an der Brustwarze: die Berührung ruft Oxytocin, der Unterdruck holt die Milch.</translation>
    </message>
    <message>
        <source>How well the baby latches on</source>
        <translation>Wie gut das Kind anlegt</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>Pumpe</translation>
    </message>
    <message>
        <source>A breast pump: first fast and weak, then slow and strong once milk flows.</source>
        <translation>Eine Milchpumpe: erst schnell und schwach, dann langsam und kräftig, sobald Milch fließt.</translation>
    </message>
    <message>
        <source>Express by hand</source>
        <translation>Von Hand ausstreichen</translation>
    </message>
    <message>
        <source>A hand presses a few lobes at a time; there is no vacuum.</source>
        <translation>Eine Hand drückt jeweils einige Lappen; es gibt keinen Unterdruck.</translation>
    </message>
    <message>
        <source>How hard the hand presses</source>
        <translation>Wie fest die Hand drückt</translation>
    </message>
    <message>
        <source>Massage</source>
        <translation>Massage</translation>
    </message>
    <message>
        <source>Soft strokes over the breast press milk onward and call the reflex a little.</source>
        <translation>Sanftes Streichen schiebt die Milch weiter und ruft den Reflex ein wenig.</translation>
    </message>
    <message>
        <source>How firm</source>
        <translation>Wie fest</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>A warm compress: milk runs more easily, the nipple opens sooner.</source>
        <translation>Eine warme Auflage: die Milch fließt leichter, die Brustwarze öffnet sich eher.</translation>
    </message>
    <message>
        <source>How warm</source>
        <translation>Wie warm</translation>
    </message>
    <message>
        <source>Nipple shield</source>
        <translation>Stillhütchen</translation>
    </message>
    <message>
        <source>A thin cap over the nipple: milk meets more resistance.</source>
        <translation>Eine dünne Kappe über der Brustwarze: die Milch trifft auf mehr Widerstand.</translation>
    </message>
    <message>
        <source>Bottle</source>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>The baby drinks from a bottle: the nipple feels nothing, no oxytocin is released.</source>
        <translation>Das Kind trinkt aus der Flasche: die Brustwarze spürt nichts, kein Oxytocin wird frei.</translation>
    </message>
    <message>
        <source>Baby cries</source>
        <translation>Kind weint</translation>
    </message>
    <message>
        <source>The mother hears her baby; a cry of half a minute can call let-down.</source>
        <translation>Die Mutter hört ihr Kind; ein halbminütiges Weinen kann den Milchspendereflex rufen.</translation>
    </message>
    <message>
        <source>See baby</source>
        <translation>Kind sehen</translation>
    </message>
    <message>
        <source>She sees her baby or gets ready to feed.</source>
        <translation>Sie sieht ihr Kind oder bereitet sich aufs Stillen vor.</translation>
    </message>
    <message>
        <source>Think of baby</source>
        <translation>An das Kind denken</translation>
    </message>
    <message>
        <source>The thought alone can call let-down, more slowly.</source>
        <translation>Schon der Gedanke kann den Milchspendereflex rufen, langsamer.</translation>
    </message>
    <message>
        <source>Relax</source>
        <translation>Entspannen</translation>
    </message>
    <message>
        <source>She relaxes and breathes calmly: what stress or pain hold back is free again.</source>
        <translation>Sie entspannt sich und atmet ruhig: was Stress oder Schmerz zurückhalten, ist wieder frei.</translation>
    </message>
    <message>
        <source>How deeply</source>
        <translation>Wie tief</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Strong stress holds back the reflex and, a little, the lobules too.</source>
        <translation>Starker Stress hält den Reflex zurück und ein wenig auch die Läppchen.</translation>
    </message>
    <message>
        <source>How strong</source>
        <translation>Wie stark</translation>
    </message>
    <message>
        <source>Mild stress</source>
        <translation>Leichter Stress</translation>
    </message>
    <message>
        <source>Worry or mental effort: fewer bursts of oxytocin.</source>
        <translation>Sorge oder Kopfarbeit: weniger Oxytocin-Stöße.</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Pain, such as of sore nipples, holds back the reflex.</source>
        <translation>Schmerz, etwa wunder Brustwarzen, hält den Reflex zurück.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Lärm</translation>
    </message>
    <message>
        <source>Noise thins out the bursts of oxytocin.</source>
        <translation>Lärm macht die Oxytocin-Stöße seltener.</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Wie laut</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Cold holds back the reflex (assumed: as mild stress does).</source>
        <translation>Kälte hält den Reflex zurück (angenommen: wie leichter Stress).</translation>
    </message>
    <message>
        <source>How cold</source>
        <translation>Wie kalt</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alkohol</translation>
    </message>
    <message>
        <source>Alcohol in the mother&apos;s blood makes each burst of oxytocin smaller; studies disagree on how much.</source>
        <translation>Alkohol im Blut der Mutter macht jeden Oxytocin-Stoß kleiner; um wie viel, darin sind sich Studien nicht einig.</translation>
    </message>
    <message>
        <source>Dose per kilogram of body mass</source>
        <translation>Dosis je Kilogramm Körpergewicht</translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation>Opioid</translation>
    </message>
    <message>
        <source>A strong painkiller such as morphine holds back the reflex.</source>
        <translation>Ein starkes Schmerzmittel wie Morphin hält den Reflex zurück.</translation>
    </message>
    <message>
        <source>Oxytocin spray</source>
        <translation>Oxytocin-Spray</translation>
    </message>
    <message>
        <source>Oxytocin through the nose: one long squeeze without any reflex.</source>
        <translation>Oxytocin durch die Nase: ein langes Zusammenziehen ganz ohne Reflex.</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
</context>
<context>
    <name>TriggerButton</name>
    <message>
        <source>Stop: %1</source>
        <translation>Beenden: %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>TriggerRow</name>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>This step of the lesson does not use it.</source>
        <translation>Dieser Schritt der Lektion braucht es nicht.</translation>
    </message>
    <message>
        <source>All triggers</source>
        <translation>Alle Auslöser</translation>
    </message>
</context>
<context>
    <name>TriggerSetting</name>
    <message>
        <source>Stop: %1</source>
        <translation>Beenden: %1</translation>
    </message>
    <message>
        <source>Fewer settings of %1</source>
        <translation>Weniger Einstellungen: %1</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>Which breast</source>
        <translation>Welche Brust</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Twins</source>
        <translation>Zwillinge</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Vacuum: %1 mmHg</source>
        <translation>Unterdruck: %1 mmHg</translation>
    </message>
    <message>
        <source>Vacuum of the pump</source>
        <translation>Unterdruck der Pumpe</translation>
    </message>
    <message>
        <source>Pace: %1 a minute</source>
        <translation>Takt: %1 je Minute</translation>
    </message>
    <message>
        <source>Pace of the pump</source>
        <translation>Takt der Pumpe</translation>
    </message>
    <message>
        <source>Begins fast and weak</source>
        <translation>Beginnt schnell und schwach</translation>
    </message>
    <message>
        <source>Stops when no more milk comes</source>
        <translation>Hört auf, wenn keine Milch mehr kommt</translation>
    </message>
</context>
<context>
    <name>TriggersPopover</name>
    <message>
        <source>All triggers</source>
        <translation>Alle Auslöser</translation>
    </message>
    <message>
        <source>At the breast</source>
        <translation>An der Brust</translation>
    </message>
    <message>
        <source>In the mind</source>
        <translation>Im Kopf</translation>
    </message>
    <message>
        <source>Mood and surroundings</source>
        <translation>Stimmung und Umgebung</translation>
    </message>
    <message>
        <source>Drugs and alcohol</source>
        <translation>Medikamente und Alkohol</translation>
    </message>
    <message>
        <source>A teaching model, not medical advice.</source>
        <translation>Ein Lehrmodell, keine medizinische Beratung.</translation>
    </message>
</context>
<context>
    <name>YouAreHere</name>
    <message>
        <source>You are here: a small picture of the whole breast with the place that is shown</source>
        <translation>Du bist hier: ein kleines Bild der ganzen Brust mit der Stelle, die zu sehen ist</translation>
    </message>
</context>
<context>
    <name>lactea::exporter::PictureSaver</name>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>lactea::lessons::LessonPlayer</name>
    <message>
        <source>Choose what you expect.</source>
        <translation>Wähle, was du erwartest.</translation>
    </message>
    <message>
        <source>Waiting: press Page Down.</source>
        <translation>Warten: Page Down drücken.</translation>
    </message>
    <message>
        <source>See what happens</source>
        <translation>Sieh, was geschieht</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>There is no lesson “%1”.</source>
        <translation>Es gibt keine Lektion „%1“.</translation>
    </message>
    <message>
        <source>The run of this step cannot be opened.</source>
        <translation>Der Ablauf dieses Schritts lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>What do you expect? Choose, or press Page Down again.</source>
        <translation>Was erwartest du? Wähle, oder drücke noch einmal Page Down.</translation>
    </message>
    <message>
        <source>See it without a guess</source>
        <translation>Ohne Vermutung ansehen</translation>
    </message>
</context>
<context>
    <name>lactea::scene::CameraRig</name>
    <message>
        <source>First view</source>
        <translation>Erste Ansicht</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Go to a part</source>
        <translation>Ein Teil heranholen</translation>
    </message>
</context>
<context>
    <name>lactea::scene::PictureView</name>
    <message>
        <source>Turn the picture</source>
        <translation>Bild drehen</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>the graphics driver draws nothing</source>
        <translation>der Grafiktreiber zeichnet nichts</translation>
    </message>
    <message>
        <source>Move the cut</source>
        <translation>Schnitt verschieben</translation>
    </message>
    <message>
        <source>Right breast</source>
        <translation>Rechte Brust</translation>
    </message>
    <message>
        <source>Left breast</source>
        <translation>Linke Brust</translation>
    </message>
    <message>
        <source>Tilt the cut</source>
        <translation>Schnitt kippen</translation>
    </message>
    <message>
        <source>Go to a part</source>
        <translation>Ein Teil heranholen</translation>
    </message>
</context>
<context>
    <name>lactea::session::AppSettings</name>
    <message>
        <source>The settings could not be read, so the usual ones are used.</source>
        <translation>Die Einstellungen ließen sich nicht lesen; es gelten die üblichen.</translation>
    </message>
</context>
<context>
    <name>lactea::session::BodyLoader</name>
    <message>
        <source>Growing the breast</source>
        <translation>Die Brust wächst</translation>
    </message>
    <message>
        <source>Drawing the tissues</source>
        <translation>Das Gewebe wird gezeichnet</translation>
    </message>
</context>
<context>
    <name>lactea::session::FollowedMilk</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 wide, %2 long</source>
        <translation>%1 weit, %2 lang</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>%1 weit</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>No milk flows here now.</source>
        <translation>Hier fließt jetzt keine Milch.</translation>
    </message>
    <message>
        <source>Hardly any milk flows here now.</source>
        <translation>Hier fließt jetzt kaum Milch.</translation>
    </message>
    <message>
        <source>At the flow of now milk takes %1 from here to the pore.</source>
        <translation>Beim jetzigen Fluss braucht Milch %1 von hier bis zur Pore.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>terminal duct</source>
        <translation>Endgang</translation>
    </message>
    <message>
        <source>duct</source>
        <translation>Gang</translation>
    </message>
    <message numerus="yes">
        <source>%n ducts that join</source>
        <translation>
            <numerusform>%n Gang</numerusform>
            <numerusform>%n Gänge, die zusammenfließen</numerusform>
        </translation>
    </message>
    <message>
        <source>main duct</source>
        <translation>Hauptmilchgang</translation>
    </message>
    <message>
        <source>milk sinus</source>
        <translation>Milchsinus</translation>
    </message>
    <message>
        <source>%1 through one duct, which holds %2 mL at rest</source>
        <translation>%1 durch einen Gang, der in Ruhe %2 mL fasst</translation>
    </message>
    <message>
        <source>%1 through %2 ducts, which hold %3 mL at rest</source>
        <translation>%1 durch %2 Gänge, die in Ruhe %3 mL fassen</translation>
    </message>
    <message>
        <source>Of the milk that was there when you began to follow it nothing has come out yet.</source>
        <translation>Von der Milch, die da war, als Sie ihr zu folgen begannen, ist noch nichts herausgekommen.</translation>
    </message>
    <message>
        <source>Of the milk that was there when you began to follow it %1 % has come out, the first at %2.</source>
        <translation>Von der Milch, die da war, als Sie ihr zu folgen begannen, sind %1 % herausgekommen, die erste bei %2.</translation>
    </message>
</context>
<context>
    <name>lactea::session::HormoneModel</name>
    <message>
        <source>Johnston &amp; Amico 1986 (J Clin Endocrinol Metab 62:653): rest and peaks during suckling. The ends of the slider are assumed.</source>
        <translation>Johnston &amp; Amico 1986 (J Clin Endocrinol Metab 62:653): Ruhe und Spitzen beim Saugen. Die Enden des Reglers sind angenommen.</translation>
    </message>
    <message>
        <source>Cox 1996, 11 mothers, 1 to 6 months after birth: before and after suckling. Assays differ twofold. The ends of the slider are assumed.</source>
        <translation>Cox 1996, 11 Mütter, 1 bis 6 Monate nach der Geburt: vor und nach dem Saugen. Messverfahren weichen bis zum Doppelten voneinander ab. Die Enden des Reglers sind angenommen.</translation>
    </message>
    <message>
        <source>Oxytocin</source>
        <translation>Oxytocin</translation>
    </message>
    <message>
        <source>Prolactin</source>
        <translation>Prolaktin</translation>
    </message>
</context>
<context>
    <name>lactea::session::PartTreeModel</name>
    <message>
        <source>Nipple and areola</source>
        <translation>Brustwarze und Warzenhof</translation>
    </message>
    <message>
        <source>Blood vessels</source>
        <translation>Blutgefäße</translation>
    </message>
    <message>
        <source>blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>vessels</source>
        <translation>Gefäße</translation>
    </message>
    <message>
        <source>Chest wall</source>
        <translation>Brustwand</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>Brustkasten</translation>
    </message>
    <message>
        <source>rib cage</source>
        <translation>Brustkorb</translation>
    </message>
    <message>
        <source>Ligaments</source>
        <translation>Haltebänder</translation>
    </message>
    <message>
        <source>Gland %1</source>
        <translation>Drüse %1</translation>
    </message>
    <message>
        <source>Bunches</source>
        <translation>Trauben</translation>
    </message>
    <message>
        <source>Bunch %1</source>
        <translation>Traube %1</translation>
    </message>
    <message>
        <source>Main ducts</source>
        <translation>Hauptgänge</translation>
    </message>
    <message>
        <source>Main duct %1</source>
        <translation>Hauptgang %1</translation>
    </message>
    <message>
        <source>Nerves</source>
        <translation>Nerven</translation>
    </message>
    <message>
        <source>Nerve %1</source>
        <translation>Nerv %1</translation>
    </message>
    <message>
        <source>Between the ribs</source>
        <translation>Zwischen den Rippen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lactea::session::Selection</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Squeezing now</source>
        <translation>Jetzt zusammengezogen</translation>
    </message>
    <message>
        <source>Width against rest</source>
        <translation>Weite gegen Ruhe</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Flow to the nipple</source>
        <translation>Fluss zur Brustwarze</translation>
    </message>
    <message>
        <source>%1 mL/min</source>
        <translation>%1 mL/min</translation>
    </message>
    <message>
        <source>Milk inside</source>
        <translation>Milch darin</translation>
    </message>
    <message>
        <source>%1 mL</source>
        <translation>%1 mL</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share of the gland</source>
        <translation>Anteil an der Drüse</translation>
    </message>
    <message>
        <source>Inner width at rest</source>
        <translation>Innere Weite in Ruhe</translation>
    </message>
    <message>
        <source>Milk flow</source>
        <translation>Milchfluss</translation>
    </message>
    <message>
        <source>Suction</source>
        <translation>Sog</translation>
    </message>
    <message>
        <source>%1 mmHg</source>
        <translation>%1 mmHg</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Weite</translation>
    </message>
    <message>
        <source>Right breast</source>
        <translation>Rechte Brust</translation>
    </message>
    <message>
        <source>Left breast</source>
        <translation>Linke Brust</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Milk when full</source>
        <translation>Milch, wenn voll</translation>
    </message>
    <message>
        <source>%1 nL</source>
        <translation>%1 nL</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Width at the base</source>
        <translation>Breite an der Basis</translation>
    </message>
    <message>
        <source>Width at the tip</source>
        <translation>Breite an der Spitze</translation>
    </message>
    <message>
        <source>Greatest width</source>
        <translation>Größte Weite</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Kleinste Weite</translation>
    </message>
    <message>
        <source>Wall when full</source>
        <translation>Wand, wenn voll</translation>
    </message>
    <message>
        <source>%1 µm</source>
        <translation>%1 µm</translation>
    </message>
    <message>
        <source>Thickness, inner side</source>
        <translation>Dicke, Innenseite</translation>
    </message>
    <message>
        <source>Thickness, outer side</source>
        <translation>Dicke, Außenseite</translation>
    </message>
    <message>
        <source>Thickness above the nipple</source>
        <translation>Dicke über der Brustwarze</translation>
    </message>
    <message>
        <source>Thickness below the nipple</source>
        <translation>Dicke unter der Brustwarze</translation>
    </message>
    <message>
        <source>Thickness at the areola</source>
        <translation>Dicke am Warzenhof</translation>
    </message>
    <message>
        <source>From the nipple’s middle</source>
        <translation>Von der Mitte der Brustwarze</translation>
    </message>
    <message>
        <source>Place, as on a clock</source>
        <translation>Lage wie auf einer Uhr</translation>
    </message>
    <message>
        <source>%1 o’clock</source>
        <translation>%1 Uhr</translation>
    </message>
    <message>
        <source>Way to the pore</source>
        <translation>Weg zur Pore</translation>
    </message>
    <message>
        <source>First branch after</source>
        <translation>Erster Ast nach</translation>
    </message>
    <message>
        <source>Branchings to the pore</source>
        <translation>Verzweigungen bis zur Pore</translation>
    </message>
    <message>
        <source>Branchings, at most</source>
        <translation>Verzweigungen, höchstens</translation>
    </message>
    <message>
        <source>Strahler order</source>
        <translation>Strahler-Ordnung</translation>
    </message>
    <message>
        <source>Duct segments</source>
        <translation>Gangstücke</translation>
    </message>
    <message>
        <source>Bunches that drain here</source>
        <translation>Trauben, die hier abfließen</translation>
    </message>
    <message>
        <source>Lobes that open here</source>
        <translation>Lappen, die hier münden</translation>
    </message>
    <message>
        <source>True lobules</source>
        <translation>Echte Läppchen</translation>
    </message>
    <message>
        <source>Alveoli, about</source>
        <translation>Alveolen, etwa</translation>
    </message>
    <message>
        <source>Height when full</source>
        <translation>Höhe, wenn voll</translation>
    </message>
    <message>
        <source>%1 µm³</source>
        <translation>%1 µm³</translation>
    </message>
    <message>
        <source>Fat droplets</source>
        <translation>Fetttröpfchen</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Select more parts</source>
        <translation>Mehr Teile auswählen</translation>
    </message>
    <message>
        <source>Select what drains here</source>
        <translation>Auswählen, was hierhin abfließt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Verschlossen</translation>
    </message>
    <message>
        <source>no milk passes</source>
        <translation>es geht keine Milch hindurch</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
</context>
<context>
    <name>lactea::session::Session</name>
    <message>
        <source>The model stopped: %1.</source>
        <translation>Das Modell ist stehen geblieben: %1.</translation>
    </message>
    <message>
        <source>The body could not be made: %1.</source>
        <translation>Der Körper ließ sich nicht aufbauen: %1.</translation>
    </message>
    <message>
        <source>The texts of the parts are missing: %1.</source>
        <translation>Die Texte der Teile fehlen: %1.</translation>
    </message>
    <message>
        <source>Growing the breast</source>
        <translation>Die Brust wächst</translation>
    </message>
    <message>
        <source>Drawn from another plan</source>
        <translation>Vorlage wechseln</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Everything is reset.</source>
        <translation>Alles ist zurückgesetzt.</translation>
    </message>
    <message>
        <source>%1 follows the body</source>
        <translation>%1 folgt dem Körper</translation>
    </message>
    <message>
        <source>Multiply %1</source>
        <translation>%1 vervielfachen</translation>
    </message>
    <message>
        <source>Hold %1</source>
        <translation>%1 halten</translation>
    </message>
    <message>
        <source>You hold %1 now; it no longer follows the body.</source>
        <translation>Du hältst %1 jetzt fest; es folgt dem Körper nicht mehr.</translation>
    </message>
    <message>
        <source>The program could not be started again: %1.</source>
        <translation>Das Programm ließ sich nicht neu starten: %1.</translation>
    </message>
    <message>
        <source>Playing your run again</source>
        <translation>Dein Ablauf wird wiederholt</translation>
    </message>
    <message>
        <source>The same run, now in the other body.</source>
        <translation>Derselbe Ablauf, jetzt im anderen Körper.</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Eine andere Größe</translation>
    </message>
    <message>
        <source>Another woman</source>
        <translation>Eine andere Frau</translation>
    </message>
    <message>
        <source>Opening the whole body</source>
        <translation>Der ganze Körper wird geöffnet</translation>
    </message>
    <message>
        <source>The whole body could not be made: %1.</source>
        <translation>Der ganze Körper konnte nicht hergestellt werden: %1.</translation>
    </message>
    <message>
        <source>%1: how</source>
        <translation>%1: wie</translation>
    </message>
    <message>
        <source>Set the pump</source>
        <translation>Pumpe einstellen</translation>
    </message>
    <message>
        <source>Block a duct</source>
        <translation>Gang verschließen</translation>
    </message>
    <message>
        <source>Open a duct</source>
        <translation>Gang öffnen</translation>
    </message>
</context>
<context>
    <name>lactea::session::SimulationReadout</name>
    <message>
        <source>1 day after birth</source>
        <translation>1 Tag nach der Geburt</translation>
    </message>
    <message>
        <source>%1 days after birth</source>
        <translation>%1 Tage nach der Geburt</translation>
    </message>
    <message>
        <source>%1 weeks after birth</source>
        <translation>%1 Wochen nach der Geburt</translation>
    </message>
    <message>
        <source>%1 months after birth</source>
        <translation>%1 Monate nach der Geburt</translation>
    </message>
</context>
<context>
    <name>lactea::session::TriggerModel</name>
    <message>
        <source>%1 g/kg</source>
        <translation>%1 g/kg</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lactea::session::ViewState</name>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen ausblenden</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Hautton</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the others again</source>
        <translation>Die anderen wieder zeigen</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Bild drehen</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Move the cut</source>
        <translation>Schnitt verschieben</translation>
    </message>
    <message>
        <source>Turn the cut round</source>
        <translation>Schnitt umdrehen</translation>
    </message>
    <message>
        <source>Tilt the cut</source>
        <translation>Schnitt kippen</translation>
    </message>
    <message>
        <source>Turn the cut towards the eye</source>
        <translation>Schnitt zum Auge drehen</translation>
    </message>
    <message>
        <source>Stop following the milk</source>
        <translation>Der Milch nicht mehr folgen</translation>
    </message>
    <message>
        <source>Follow the milk</source>
        <translation>Der Milch folgen</translation>
    </message>
    <message>
        <source>Show solid</source>
        <translation>Wieder undurchsichtig</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Durchscheinend</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgenblick</translation>
    </message>
    <message>
        <source>Draw the lobes apart</source>
        <translation>Lappen auseinanderziehen</translation>
    </message>
    <message>
        <source>Tint the lobes</source>
        <translation>Lappen einfärben</translation>
    </message>
    <message>
        <source>All lobes in one colour</source>
        <translation>Alle Lappen in einer Farbe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colour of the ducts</source>
        <translation>Farbe der Gänge</translation>
    </message>
</context>
</TS>
