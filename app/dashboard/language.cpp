#include "language.h"

#include <QLocale>
#include <QTranslator>

namespace feedscope {

bool installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale); // numbers as the words
    auto *translator = new QTranslator(&application);
    if (!translator->load(locale, QStringLiteral("feedscope"), QStringLiteral("_"),
                          QStringLiteral(":/i18n"))) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace feedscope
