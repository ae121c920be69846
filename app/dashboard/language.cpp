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
    // Where there are no words of a language, English has its plurals.
    const auto load = [&](const QLocale &wanted) {
        return translator->load(wanted, QStringLiteral("feedscope"), QStringLiteral("_"),
                                QStringLiteral(":/i18n"));
    };
    if (!load(locale) && !load(QLocale(QLocale::English))) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace feedscope
