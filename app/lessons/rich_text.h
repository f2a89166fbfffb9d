#pragma once

#include <functional>

#include <QString>

namespace lactea::lessons {

/// The little Markdown of lesson texts as rich text: paragraphs, lists with "-", **bold**, *italics*;
/// everything else is shown as it stands. {names} are replaced by what `value` gives for them.
QString richText(const QString& markdown, const std::function<QString(const QString&)>& value);

/// The same without markup, for answers, questions and waiting lines.
QString plainText(const QString& markdown, const std::function<QString(const QString&)>& value);

} // namespace lactea::lessons
