#include "model/files/graphml_outline.h"

namespace lactea::files {
namespace {
constexpr std::size_t deepest = 16; // GraphML with one graph needs 4
constexpr std::string_view blanks = " \t\r\n";

/// Reads tags one after the other.
class Outliner {
public:
    explicit Outliner(std::string_view text) : m_text(text) {}

    Result<GraphmlOutline> run()
    {
        while ((m_at = m_text.find('<', m_at)) != std::string_view::npos) {
            if (auto ok = tag(); !ok)
                return tl::unexpected(ok.error());
        }
        return std::move(m_outline);
    }

private:
    [[nodiscard]] tl::unexpected<Error> refuse(std::string message) const
    {
        long line = 1;
        for (const char c : m_text.substr(0, m_at))
            line += c == '\n';
        return fail(Error::Code::InvalidFile, "line " + std::to_string(line), std::move(message));
    }
    [[nodiscard]] bool starts(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }

    Result<void> skip(std::string_view end)
    {
        const auto found = m_text.find(end, m_at);
        if (found == std::string_view::npos)
            return refuse("what begins here does not end");
        m_at = found + end.size();
        return {};
    }

    Result<void> tag()
    {
        if (starts("<!--"))
            return skip("-->");
        if (starts("<![CDATA["))
            return skip("]]>");
        if (starts("<?"))
            return skip("?>");
        if (starts("<!")) {
            const auto end = m_text.find('>', m_at);
            if (m_text.substr(m_at, end - m_at).find('[') != std::string_view::npos)
                return refuse("a document type with declarations of its own is not read");
            return skip(">");
        }
        if (starts("</")) {
            if (!m_open.empty())
                m_open.pop_back();
            return skip(">");
        }
        return element();
    }

    Result<void> element()
    {
        const std::size_t start = m_at + 1;
        std::size_t end = start;
        for (char quote = 0; end < m_text.size() && (quote != 0 || m_text[end] != '>'); ++end) {
            const char c = m_text[end];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
        }
        if (end == m_text.size())
            return refuse("what begins here does not end");
        const std::string_view inside = m_text.substr(start, end - start);
        const std::string_view name = inside.substr(0, inside.find_first_of(" \t\r\n/"));
        note(name, inside);
        if (!inside.ends_with('/')) {
            if (m_open.size() == deepest)
                return refuse("elements are nested too deep");
            m_open.push_back(name);
        }
        m_at = end + 1;
        return {};
    }

    void note(std::string_view name, std::string_view inside)
    {
        if (name == "graph" && ++m_outline.graphs == 1)
            m_outline.edgeDefault = attribute(inside, "edgedefault");
        if (m_open.empty() || m_open.back() != "graph")
            return;
        if (name == "node")
            m_outline.nodes.push_back(attribute(inside, "id"));
        if (name == "edge")
            m_outline.edges.push_back(attribute(inside, "id"));
    }

    static std::string attribute(std::string_view inside, std::string_view wanted)
    {
        for (std::size_t at = inside.find('='); at != std::string_view::npos; at = inside.find('=', at)) {
            const auto nameEnd = inside.find_last_not_of(blanks, at - 1);
            const auto nameStart = inside.find_last_of(blanks, nameEnd);
            const auto open = inside.find_first_of("\"'", at);
            if (nameEnd == std::string_view::npos || nameStart == std::string_view::npos ||
                open == std::string_view::npos)
                return {};
            const auto close = inside.find(inside[open], open + 1);
            if (close == std::string_view::npos)
                return {};
            if (inside.substr(nameStart + 1, nameEnd - nameStart) == wanted)
                return std::string(inside.substr(open + 1, close - open - 1));
            at = close + 1;
        }
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    GraphmlOutline m_outline;
};
} // namespace

Result<GraphmlOutline> outlineOf(std::string_view text) { return Outliner(text).run(); }

} // namespace lactea::files
