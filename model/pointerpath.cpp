#include "pointerpath.h"

#include <QList>
#include <algorithm>

namespace feedscope {
namespace {

std::optional<QByteArray> unescaped(const QByteArray &text)
{
    QByteArray key;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '~') {
            key += text[i];
            continue;
        }
        const char code = ++i < text.size() ? text[i] : '\0';
        if (code != '0' && code != '1')
            return {};
        key += code == '0' ? '~' : '/';
    }
    return key;
}

// "0" or digits without a leading zero.
std::optional<quint64> indexOf(const QByteArray &key)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (key.isEmpty() || (key.size() > 1 && key[0] == '0') ||
        !std::all_of(key.begin(), key.end(), isDigit))
        return {};
    bool ok = false;
    const quint64 index = key.toULongLong(&ok);
    return ok ? std::optional(index) : std::nullopt;
}

} // namespace

std::optional<PointerPath> pointerPath(const QString &pointer)
{
    PointerPath path;
    if (pointer.isEmpty())
        return path;
    const auto parts = pointer.toUtf8().split('/');
    if (!parts.first().isEmpty())
        return {};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        auto key = unescaped(parts[i]);
        if (!key)
            return {};
        path.push_back({*key, indexOf(*key)});
    }
    return path;
}

} // namespace feedscope
