#include "app/session/part_catalogue.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>

#include "model/files/asset_folder.h"
#include "model/files/part_texts.h"

namespace lactea::session {

using anatomy::PartKind;

namespace {

struct PlainName {
    PartKind kind;
    const char *one, *many;
};
constexpr PlainName plainNames[]{
    {PartKind::Breast, QT_TRANSLATE_NOOP("Parts", "Breast"), QT_TRANSLATE_NOOP("Parts", "Breasts")},
    {PartKind::Skin, QT_TRANSLATE_NOOP("Parts", "Skin"), QT_TRANSLATE_NOOP("Parts", "Skin")},
    {PartKind::Nipple, QT_TRANSLATE_NOOP("Parts", "Nipple"), QT_TRANSLATE_NOOP("Parts", "Nipples")},
    {PartKind::NipplePore, QT_TRANSLATE_NOOP("Parts", "Pore"), QT_TRANSLATE_NOOP("Parts", "Pores")},
    {PartKind::Areola, QT_TRANSLATE_NOOP("Parts", "Areola"), QT_TRANSLATE_NOOP("Parts", "Areolas")},
    {PartKind::AreolarGland, QT_TRANSLATE_NOOP("Parts", "Areolar gland"),
     QT_TRANSLATE_NOOP("Parts", "Areolar glands")},
    {PartKind::Fat, QT_TRANSLATE_NOOP("Parts", "Fat"), QT_TRANSLATE_NOOP("Parts", "Fat")},
    {PartKind::Ligament, QT_TRANSLATE_NOOP("Parts", "Ligament"), QT_TRANSLATE_NOOP("Parts", "Ligaments")},
    {PartKind::Lobe, QT_TRANSLATE_NOOP("Parts", "Lobe"), QT_TRANSLATE_NOOP("Parts", "Lobes")},
    {PartKind::LobuleBunch, QT_TRANSLATE_NOOP("Parts", "Bunch of lobules"),
     QT_TRANSLATE_NOOP("Parts", "Bunches of lobules")},
    {PartKind::MainDuct, QT_TRANSLATE_NOOP("Parts", "Main milk duct"),
     QT_TRANSLATE_NOOP("Parts", "Main milk ducts")},
    {PartKind::Duct, QT_TRANSLATE_NOOP("Parts", "Milk duct"), QT_TRANSLATE_NOOP("Parts", "Milk ducts")},
    {PartKind::MilkSinus, QT_TRANSLATE_NOOP("Parts", "Milk sinus"), QT_TRANSLATE_NOOP("Parts", "Milk sinuses")},
    {PartKind::Artery, QT_TRANSLATE_NOOP("Parts", "Artery"), QT_TRANSLATE_NOOP("Parts", "Arteries")},
    {PartKind::Vein, QT_TRANSLATE_NOOP("Parts", "Vein"), QT_TRANSLATE_NOOP("Parts", "Veins")},
    {PartKind::Nerve, QT_TRANSLATE_NOOP("Parts", "Nerve"), QT_TRANSLATE_NOOP("Parts", "Nerves")},
    {PartKind::Muscle, QT_TRANSLATE_NOOP("Parts", "Chest muscle"), QT_TRANSLATE_NOOP("Parts", "Chest muscles")},
    {PartKind::Rib, QT_TRANSLATE_NOOP("Parts", "Rib"), QT_TRANSLATE_NOOP("Parts", "Ribs")},
    {PartKind::Intercostal, QT_TRANSLATE_NOOP("Parts", "Muscle between ribs"),
     QT_TRANSLATE_NOOP("Parts", "Muscles between ribs")},
};

QStringList toList(const std::vector<std::string>& words)
{
    QStringList list;
    for (const auto& word : words)
        list.append(QString::fromStdString(word));
    return list;
}

/// Lower case without accents.
QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    return plain.simplified();
}

/// Edits (insert, drop, replace, swap of neighbours) from one word to the other.
int editDistance(const QString& a, const QString& b)
{
    const auto n = static_cast<std::size_t>(b.size());
    std::vector<int> before(n + 1), last(n + 1), now(n + 1);
    for (std::size_t j = 0; j <= n; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= n; ++j) {
            const auto k = static_cast<qsizetype>(j);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return last[n];
}

}  // namespace

PartCatalogue::PartCatalogue()
{
    for (const PlainName& plain : plainNames) {
        PartKindText& text = m_texts[plain.kind];
        text.name = QCoreApplication::translate("Parts", plain.one);
        text.plural = QCoreApplication::translate("Parts", plain.many);
    }
}

Result<void> PartCatalogue::load(const QString& language)
{
    const auto texts = files::PartTexts::load(files::assetFolder(), language.toStdString());
    if (!texts)
        return tl::unexpected(texts.error());
    for (auto& [kind, text] : m_texts) {
        const files::PartText* entry = texts->find(anatomy::partKindKey(kind));
        if (!entry)
            continue;
        text.name = QString::fromStdString(entry->name);
        if (!entry->plural.empty())
            text.plural = QString::fromStdString(entry->plural);
        text.latin = QString::fromStdString(entry->latin);
        text.definition = QString::fromStdString(entry->definition);
        text.inLetDown = QString::fromStdString(entry->inLetDown);
        text.size = QString::fromStdString(entry->size);
        text.evidence = QString::fromStdString(entry->evidence);
        text.evidenceText = QString::fromStdString(entry->evidenceText);
        text.synonyms = toList(entry->synonyms);
        text.sources = toList(entry->sources);
    }
    return {};
}

QString PartCatalogue::nameOf(const anatomy::PartId& part) const
{
    const PartKindText& text = of(part.kind);
    switch (part.kind) {
    case PartKind::Lobe: return part.lobe < 0 ? text.plural : QStringLiteral("%1 %2").arg(text.name).arg(part.lobe + 1);
    case PartKind::MainDuct:
    case PartKind::MilkSinus:
        return part.lobe < 0 ? text.plural : QStringLiteral("%1 %2").arg(text.name).arg(part.lobe + 1);
    case PartKind::NipplePore:
    case PartKind::AreolarGland:
    case PartKind::LobuleBunch:
    case PartKind::Duct:
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve:
    case PartKind::Rib:
    case PartKind::Intercostal:
        return part.item < 0 ? text.plural : QStringLiteral("%1 %2").arg(text.name).arg(part.item + 1);
    default: return text.name;
    }
}

int searchDistance(const QString& typed, const QString& text)
{
    const QString a = folded(typed), b = folded(text);
    if (a.isEmpty() || b.isEmpty())
        return -1;
    if (a == b)
        return 0;
    if (b.startsWith(a))
        return 1;
    if (b.contains(a))
        return 2;
    const int allowed = a.size() >= 7 ? 2 : a.size() >= 4 ? 1 : 0;
    int best = allowed + 1;
    best = std::min(best, editDistance(a, b));
    for (const QString& word : b.split(QLatin1Char(' '))) {
        best = std::min(best, editDistance(a, word));
        // While typing: the beginning of a longer word may hold the typo.
        if (word.size() > a.size())
            best = std::min(best, editDistance(a, word.left(a.size())));
    }
    return best <= allowed ? 2 + best : -1;
}

}  // namespace lactea::session
