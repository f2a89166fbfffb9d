#pragma once

#include <map>
#include <string>

#include <QString>
#include <QStringList>

#include "model/anatomy/body/part_id.h"
#include "model/core/result.h"

namespace lactea::session {

/// What the card and the search know about a kind of part.
struct PartKindText {
    QString name, plural, latin, latinStatus, definition, inLetDown, size, evidence, evidenceText;
    QStringList synonyms, sources;
    QStringList otherLanguages;  ///< names and synonyms there
    std::string within;          ///< key of what an explained structure belongs to, or empty
};

/// The texts of all kinds of parts for the window, from assets/texts (files::PartTexts); a kind without an entry
/// keeps its plain name. Structures that are not drawn (alveolus, hypothalamus...) have a text and an address of their
/// own ("explained/alveolus"), which is no part of the picture.
class PartCatalogue {
public:
    PartCatalogue();
    /// @return Io or InvalidFile with the place; the plain names stay usable
    Result<void> load(const QString& language);

    [[nodiscard]] const PartKindText& of(anatomy::PartKind kind) const { return m_texts.at(kind); }
    /// "Lobe 7", "Bunch 12", "Skin"; the whole kind: "Lobes".
    [[nodiscard]] QString nameOf(const anatomy::PartId& part) const;

    /// The structures that are only explained, by key.
    [[nodiscard]] const std::map<std::string, PartKindText>& explained() const { return m_explained; }
    /// Text of a key, drawn or explained; nullptr if there is none.
    [[nodiscard]] const PartKindText* find(const std::string& key) const;
    /// Address of a key: of the whole kind where it is drawn.
    [[nodiscard]] std::string addressOf(const std::string& key) const;
    /// Key of an explained structure's address; empty for any other address.
    [[nodiscard]] std::string explainedKey(const QString& address) const;

private:
    std::map<anatomy::PartKind, PartKindText> m_texts;
    std::map<std::string, PartKindText> m_explained;
};

}  // namespace lactea::session
