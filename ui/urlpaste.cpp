#include "urlpaste.h"

#include "pasteparser.h"

#include <QLineEdit>

namespace feedscope {

UrlPaste::UrlPaste(QLineEdit &box)
    : QObject(&box)
{
    connect(&box, &QLineEdit::textChanged, this, &UrlPaste::read);
}

void UrlPaste::read(const QString &text)
{
    constexpr qsizetype kTyped = 4; // characters at once, by an input method
    const qsizetype added = text.size() - m_length;
    m_length = text.size();
    if (added <= kTyped)
        return;
    const PasteResult result = parsePaste(text);
    const bool isAddress =
        result.kind == PasteResult::Kind::Nothing || result.kind == PasteResult::Kind::Url;
    if (!isAddress || (!result.masked.isEmpty() && result.masked != text))
        emit pasted(result);
}

} // namespace feedscope
