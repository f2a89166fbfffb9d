#include "app/session/part_catalogue.h"

#include <vector>

#include <QCoreApplication>

#include "model/files/asset_folder.h"
#include "model/files/part_texts.h"
#include "model/files/source_list.h"

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
    {PartKind::Lobule, QT_TRANSLATE_NOOP("Parts", "Lobule"), QT_TRANSLATE_NOOP("Parts", "Lobules")},
    {PartKind::Alveolus, QT_TRANSLATE_NOOP("Parts", "Alveolus"), QT_TRANSLATE_NOOP("Parts", "Alveoli")},
    {PartKind::Lactocyte, QT_TRANSLATE_NOOP("Parts", "Milk-making cell"),
     QT_TRANSLATE_NOOP("Parts", "Milk-making cells")},
    {PartKind::MyoepithelialCell, QT_TRANSLATE_NOOP("Parts", "Myoepithelial cell"),
     QT_TRANSLATE_NOOP("Parts", "Myoepithelial cells")},
    {PartKind::Capillary, QT_TRANSLATE_NOOP("Parts", "Capillary"), QT_TRANSLATE_NOOP("Parts", "Capillaries")},
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

/// "Ramsay and others 2005, J Anat 206:525" for each id; an id that no list has stays.
QStringList toReferences(const std::vector<std::string>& ids, const std::map<std::string, files::Source>& sources)
{
    QStringList list;
    for (const auto& id : ids) {
        const auto found = sources.find(id);
        list.append(QString::fromStdString(found == sources.end() ? id : found->second.shortText()));
    }
    return list;
}

constexpr QLatin1String explainedPrefix("explained/");

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
    const auto assets = files::assetFolder();
    const auto texts = files::PartTexts::load(assets, language.toStdString());
    if (!texts)
        return tl::unexpected(texts.error());
    const auto sources = files::loadSources(assets);
    if (!sources)
        return tl::unexpected(sources.error());

    const auto take = [&](PartKindText& text, const files::PartText& entry) {
        text.name = QString::fromStdString(entry.name);
        text.plural = QString::fromStdString(entry.plural);
        text.latin = QString::fromStdString(entry.latin);
        text.latinStatus = QString::fromStdString(entry.latinStatus);
        text.definition = QString::fromStdString(entry.definition);
        text.inLetDown = QString::fromStdString(entry.inLetDown);
        text.size = QString::fromStdString(entry.size);
        text.evidence = QString::fromStdString(entry.evidence);
        text.evidenceText = QString::fromStdString(entry.evidenceText);
        text.synonyms = toList(entry.synonyms);
        text.sources = toReferences(entry.sources, *sources);
        text.within = entry.within;
    };
    for (auto& [kind, text] : m_texts)
        if (const files::PartText* entry = texts->find(anatomy::partKindKey(kind)))
            take(text, *entry);
    m_explained.clear();
    for (auto& [kind, text] : m_texts)
        text.otherLanguages.clear();
    for (const auto& [key, entry] : texts->all())
        if (!entry.drawn)
            take(m_explained[key], entry);

    // What a part is called elsewhere is found, too.
    for (const std::string& other : files::PartTexts::languages(assets)) {
        if (other == texts->language())
            continue;
        const auto foreign = files::PartTexts::load(assets, other);
        if (!foreign)
            return tl::unexpected(foreign.error());
        const auto addForeign = [&](PartKindText& text, std::string_view key) {
            if (const files::PartText* entry = foreign->find(key))
                text.otherLanguages << QString::fromStdString(entry->name) << QString::fromStdString(entry->plural)
                                    << toList(entry->synonyms);
        };
        for (auto& [kind, text] : m_texts)
            addForeign(text, anatomy::partKindKey(kind));
        for (auto& [key, text] : m_explained)
            addForeign(text, key);
    }
    return {};
}

const PartKindText* PartCatalogue::find(const std::string& key) const
{
    if (const auto found = m_explained.find(key); found != m_explained.end())
        return &found->second;
    for (const auto& [kind, text] : m_texts)
        if (anatomy::partKindKey(kind) == key)
            return &text;
    return nullptr;
}

std::string PartCatalogue::addressOf(const std::string& key) const
{
    for (const auto& [kind, text] : m_texts)
        if (anatomy::partKindKey(kind) == key)
            return anatomy::toAddress({kind, anatomy::Side::Right, -1, -1});
    return explainedPrefix.data() + key;
}

std::string PartCatalogue::explainedKey(const QString& address) const
{
    const std::string key =
        address.startsWith(explainedPrefix) ? address.mid(explainedPrefix.size()).toStdString() : std::string();
    return m_explained.count(key) > 0 ? key : std::string();
}

QString PartCatalogue::nameOf(const anatomy::PartId& part) const
{
    const PartKindText& text = of(part.kind);
    const auto numbered = [&text](int number) {
        return number < 0 ? text.plural : QStringLiteral("%1 %2").arg(text.name).arg(number + 1);
    };
    switch (part.kind) {
    case PartKind::Lobe:
    case PartKind::MainDuct:
    case PartKind::MilkSinus: return numbered(part.lobe);
    case PartKind::Lobule: return numbered(part.lobule);
    case PartKind::Alveolus: return numbered(part.alveolus);
    case PartKind::Lactocyte:
    case PartKind::MyoepithelialCell:
    case PartKind::Capillary: return numbered(part.cell);
    case PartKind::NipplePore:
    case PartKind::AreolarGland:
    case PartKind::LobuleBunch:
    case PartKind::Duct:
    case PartKind::Artery:
    case PartKind::Vein:
    case PartKind::Nerve:
    case PartKind::Rib:
    case PartKind::Intercostal: return numbered(part.item);
    default: return text.name;
    }
}

}  // namespace lactea::session
