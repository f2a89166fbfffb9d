#pragma once

#include <map>

#include <QString>
#include <QStringList>

#include "model/anatomy/body/part_id.h"
#include "model/core/result.h"

namespace lactea::session {

/// What the card and the search know about a kind of part.
struct PartKindText {
    QString name, plural, latin, definition, inLetDown, size, evidence, evidenceText;
    QStringList synonyms, sources;
};

/// The texts of all kinds of parts for the window, from assets/texts (files::PartTexts); a kind without an entry
/// keeps its plain name.
class PartCatalogue {
public:
    PartCatalogue();
    /// @return Io or InvalidFile with the place; the plain names stay usable
    Result<void> load(const QString& language);

    [[nodiscard]] const PartKindText& of(anatomy::PartKind kind) const { return m_texts.at(kind); }
    /// "Lobe 7", "Bunch 12", "Skin"; the whole kind: "Lobes".
    [[nodiscard]] QString nameOf(const anatomy::PartId& part) const;

private:
    std::map<anatomy::PartKind, PartKindText> m_texts;
};

/// How badly `typed` fits `text`: 0 the same, 1 its beginning, 2 inside it, 3.. with that many typos less two; -1 not
/// at all. Case and accents do not matter; one typo is allowed from 4 letters, two from 7.
int searchDistance(const QString& typed, const QString& text);

}  // namespace lactea::session
