#include "app/session/part_search.h"

#include <algorithm>
#include <cstdlib>

namespace lactea::session {

namespace {

enum Match { Same, Beginning, LaterWord, WordsInAnyOrder, Inside, Misspelt };
constexpr int nameKinds = static_cast<int>(NameKind::OtherLanguage) + 1;
constexpr int lettersInside = 3, noFit = 1000;

int ranked(int match, NameKind kind) { return match * nameKinds + static_cast<int>(kind); }

QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD))
        if (c.isLetterOrNumber())
            plain.append(c);
        else if (c.category() != QChar::Mark_NonSpacing && c != QLatin1Char('\'') && c != QChar(u'’'))
            plain.append(QLatin1Char(' '));
    return plain.replace(QChar(u'ß'), QLatin1String("ss")).simplified();
}

/// "Drüse" -> "Druese".
QString spelledOut(QString text)
{
    return text.toLower()
        .replace(QChar(u'ä'), QLatin1String("ae"))
        .replace(QChar(u'ö'), QLatin1String("oe"))
        .replace(QChar(u'ü'), QLatin1String("ue"));
}

QStringList wordsOf(const QString& text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

/// Whether each typed word is the beginning of a word of its own.
bool beginsWords(const QStringList& typed, QStringList words)
{
    return std::all_of(typed.begin(), typed.end(), [&words](const QString& wanted) {
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&wanted](const QString& word) { return word.startsWith(wanted); });
        if (found == words.end())
            return false;
        words.erase(found);
        return true;
    });
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Typos that a typed text may have: lobe 8 is no misspelt lobe 7.
int typosAllowedIn(const QString& typed) { return hasDigit(typed) ? 0 : typosAllowed(typed.size()); }

/// What a typed word costs against a word or its beginning: two for a typo, one for what the word has more;
/// more than costAllowedIn() if it does not fit.
int costInWord(const QString& typed, const QString& word)
{
    const int allowed = typosAllowedIn(typed);
    int least = word.startsWith(typed) && word != typed ? 1 : 2 * typosBetween(typed, word, allowed);
    // While typing: the beginning of a longer word may hold the typo, and be a letter shorter or longer for it.
    for (const qsizetype length : {typed.size() - 1, typed.size(), typed.size() + 1})
        if (length >= lettersInside && word.size() > length)
            least = std::min(least, 2 * typosBetween(typed, QStringView(word).left(length), allowed) + 1);
    return least;
}
int costAllowedIn(const QString& typed) { return 2 * typosAllowedIn(typed) + 1; }

}  // namespace

Typed::Typed(const QString& text) : whole(folded(text)), words(wordsOf(whole)) {}

void PartNames::add(const QString& name, NameKind kind)
{
    const auto keep = [this, kind](const QString& whole) {
        const bool known = std::any_of(m_variants.begin(), m_variants.end(),
                                       [&whole](const Variant& variant) { return variant.whole == whole; });
        if (!whole.isEmpty() && !known)
            m_variants.push_back({whole, wordsOf(whole), kind});
    };
    keep(folded(name));
    keep(folded(spelledOut(name)));
}

void PartNames::add(const QStringList& names, NameKind kind)
{
    for (const QString& name : names)
        add(name, kind);
}

int PartNames::fit(const Typed& typed) const
{
    int best = -1;
    if (typed.whole.isEmpty())
        return best;
    for (const Variant& name : m_variants) {
        int match = -1;
        if (name.whole == typed.whole)
            match = Same;
        else if (name.whole.startsWith(typed.whole))
            match = Beginning;
        else if (name.whole.contains(QLatin1Char(' ') + typed.whole))
            match = LaterWord;
        else if (typed.words.size() > 1 && beginsWords(typed.words, name.words))
            match = WordsInAnyOrder;
        else if (typed.whole.size() >= lettersInside && name.whole.contains(typed.whole))
            match = Inside;
        if (match >= 0 && (best < 0 || ranked(match, name.kind) < best))
            best = ranked(match, name.kind);
    }
    return best;
}

int PartNames::fitWithTypos(const Typed& typed) const
{
    if (typed.words.empty())
        return -1;
    const int allowed = hasDigit(typed.whole) ? -1 : typosAllowed(typed.whole.size());
    const int allowedTogether = 2 * typosAllowed(typed.whole.size()) + 1;
    int best = -1;
    for (const Variant& name : m_variants) {
        // All words that were typed, each in some word of the name.
        int cost = 0;
        for (const QString& wanted : typed.words) {
            int inWord = noFit;
            for (const QString& word : name.words)
                inWord = std::min(inWord, costInWord(wanted, word));
            cost += inWord <= costAllowedIn(wanted) ? inWord : noFit;
        }
        cost = cost > allowedTogether ? noFit : name.words.size() > typed.words.size() ? cost + 1 : cost;
        if (const int typos = typosBetween(typed.whole, name.whole, std::max(0, allowed)); typos <= allowed)
            cost = std::min(cost, 2 * typos);
        if (cost < noFit && (best < 0 || ranked(Misspelt + cost, name.kind) < best))
            best = ranked(Misspelt + cost, name.kind);
    }
    return best;
}

int typosAllowed(qsizetype letters) { return letters < 4 ? 0 : letters < 7 ? 1 : letters < 12 ? 2 : 3; }

int typosBetween(QStringView a, QStringView b, int allowed)
{
    if (std::abs(a.size() - b.size()) > allowed)
        return allowed + 1;
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
        if (*std::min_element(now.begin(), now.end()) > allowed)
            return allowed + 1;
        before.swap(last);
        last.swap(now);
    }
    return std::min(last[n], allowed + 1);
}

}  // namespace lactea::session
