#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace lactea::session {

/// What a name is to its part; of two hits alike the one with the better name goes first.
enum class NameKind { Name, Synonym, Latin, OtherLanguage };

/// What was typed, ready to be compared: lower case, no accents, ß as ss, whatever is no letter or digit as one space.
struct Typed {
    explicit Typed(const QString& text);

    QString whole;
    QStringList words;
};

/// The names by which a part is found.
///
/// Case, accents, hyphens and brackets do not matter; ä, ö, ü are found as a, o, u and as ae, oe, ue. Made once, asked
/// for every letter that is typed.
class PartNames {
public:
    void add(const QString& name, NameKind kind);
    void add(const QStringList& names, NameKind kind);

    /// How badly the best of the names fits, -1 if none does. First the kind of match: the same, its beginning, the
    /// beginning of a later word, the beginnings of some of its words in any order, inside a word (from 3 letters); then
    /// the kind of name.
    [[nodiscard]] int fit(const Typed& typed) const;
    /// The same for what is misspelt, fewest typos first: the whole, a word of it, or its words each for itself. The
    /// typo may lie in the beginning of a longer word, which ranks behind a whole word; a name of just these words goes
    /// before a longer one. Worse than any result of fit().
    [[nodiscard]] int fitWithTypos(const Typed& typed) const;

private:
    struct Variant {
        QString whole;
        QStringList words;
        NameKind kind;
    };
    std::vector<Variant> m_variants;
};

/// Edits (insert, drop, replace, swap of neighbours) from one word to the other if they are at most `allowed`, else
/// allowed + 1.
int typosBetween(QStringView a, QStringView b, int allowed);

/// Typos that a word may have: none up to 3 letters, 1 up to 6, 2 up to 11, then 3.
int typosAllowed(qsizetype letters);

}  // namespace lactea::session
