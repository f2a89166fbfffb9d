#include "app/lessons/rich_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace lactea::lessons {

namespace {

QString filled(QString text, const std::function<QString(const QString&)>& value)
{
    static const QRegularExpression placeholder(QStringLiteral(R"(\{([a-z0-9_:-]+)\})"));
    for (auto match = placeholder.match(text); match.hasMatch();) {
        const QString shown = value(match.captured(1));
        const auto begin = match.capturedStart();
        text.replace(begin, match.capturedLength(), shown);
        match = placeholder.match(text, begin + shown.size());
    }
    return text;
}

QString withEmphasis(QString text)
{
    static const QRegularExpression bold(QStringLiteral(R"(\*\*(.+?)\*\*)")),
        italic(QStringLiteral(R"(\*(.+?)\*)"));
    text.replace(bold, QStringLiteral("<b>\\1</b>"));
    text.replace(italic, QStringLiteral("<i>\\1</i>"));
    return text;
}

} // namespace

QString richText(const QString& markdown, const std::function<QString(const QString&)>& value)
{
    static const QRegularExpression blankLines(QStringLiteral(R"(\n\s*\n)"));
    QString html;
    for (const QString& paragraph : markdown.split(blankLines, Qt::SkipEmptyParts)) {
        const QString text = withEmphasis(filled(paragraph.trimmed().toHtmlEscaped(), value));
        if (text.startsWith(QLatin1String("- "))) {
            html += QStringLiteral("<ul>");
            for (const QString& item : text.split(QLatin1Char('\n')))
                html += QStringLiteral("<li>") + item.mid(2).trimmed() + QStringLiteral("</li>");
            html += QStringLiteral("</ul>");
        } else {
            html += QStringLiteral("<p>") + text.simplified() + QStringLiteral("</p>");
        }
    }
    return html;
}

QString plainText(const QString& markdown, const std::function<QString(const QString&)>& value)
{
    QString text = filled(markdown, value).simplified();
    return text.remove(QLatin1Char('*'));
}

} // namespace lactea::lessons
