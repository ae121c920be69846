// Every text that is shown is in the German translation, finished, and with the placeholders of its
// source: what is written in tr() and is not there would be shown in English.
#include "sourcetext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace feedscope::lint;

namespace {

struct Message
{
    QString source;
    QStringList translations; // one, or one for each number
    bool finished = true;
};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString top()
{
    return QString::fromUtf8(FEEDSCOPE_SOURCE_DIR);
}

QList<Message> translated()
{
    QList<Message> messages;
    QXmlStreamReader xml(contentOf(top() + QStringLiteral("/resources/i18n/feedscope_de.ts")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("message")) {
            messages.append(Message());
        } else if (xml.name() == QLatin1StringView("source") && !messages.isEmpty()) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation") && !messages.isEmpty()) {
            messages.last().finished = !xml.attributes().hasAttribute(QLatin1StringView("type"));
            messages.last().translations
                << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return messages;
}

// What the compiler makes of the string literals that begin at `at`, one after the other.
QString literalAt(const QString &text, qsizetype at)
{
    static const QRegularExpression piece(QStringLiteral("\\G\\s*\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString literal;
    for (auto match = piece.match(text, at); match.hasMatch(); match = piece.match(text, at)) {
        literal += match.captured(1);
        at = match.capturedEnd();
    }
    static const QRegularExpression code(QStringLiteral("\\\\u([0-9A-Fa-f]{4})"));
    for (auto match = code.match(literal); match.hasMatch(); match = code.match(literal))
        literal.replace(match.capturedStart(), match.capturedLength(),
                        QChar(match.captured(1).toUShort(nullptr, 16)));
    return literal.replace(QLatin1StringView("\\\""), QLatin1StringView("\""))
        .replace(QLatin1StringView("\\n"), QLatin1StringView("\n"))
        .replace(QLatin1StringView("\\\\"), QLatin1StringView("\\"));
}

QStringList textsIn(const QString &source)
{
    static const QRegularExpression call(QStringLiteral("\\btr\\(|\\bQT_TRANSLATE_NOOP\\([^,]*,"));
    const QString code = codeLines(source).join(u'\n'); // comments and strings are blank in it
    QStringList texts;
    for (auto match = call.globalMatch(code); match.hasNext();) {
        const QString text = literalAt(source, match.next().capturedEnd());
        if (!text.isEmpty())
            texts << text;
    }
    return texts;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("%[0-9n]"));
    QSet<QString> marks;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        marks.insert(match.next().captured());
    return marks;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void textsAreFoundInSource()
    {
        const QString source =
            QStringLiteral("f(tr(\"one \\\"two\\\"\"\n  \" three\")); // tr(\"no\")\n"
                           "g(Words::tr(\"a\\u2026\"), str(\"no\"));\n");
        QCOMPARE(textsIn(source),
                 (QStringList{QStringLiteral("one \"two\" three"), QStringLiteral("a\u2026")}));
    }
    void everyTextShownIsTranslated()
    {
        QSet<QString> known;
        for (const Message &message : translated())
            known.insert(message.source);
        QVERIFY(known.size() > 1000);
        QStringList missing;
        for (const QString &folder : {QStringLiteral("/ui"), QStringLiteral("/app"),
                                      QStringLiteral("/model"), QStringLiteral("/net")}) {
            QDirIterator files(top() + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                for (const QString &text : textsIn(contentOf(path))) {
                    if (!known.contains(text))
                        missing << path.section(u'/', -1) + QStringLiteral(": ") + text;
                }
            }
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("Run lupdate and translate:\n") + missing.join(u'\n')));
    }
    // lupdate takes a tr() outside of a class for one of the namespace, which nothing looks up.
    void noTextIsInTheContextOfANamespace()
    {
        const QString all = contentOf(top() + QStringLiteral("/resources/i18n/feedscope_de.ts"));
        QVERIFY(!all.contains(QLatin1StringView("<name>feedscope</name>")));
        QVERIFY(!all.contains(QLatin1StringView("<name></name>")));
    }
    void everyTranslationIsFinishedAndKeepsItsPlaceholders()
    {
        QStringList wrong;
        for (const Message &message : translated()) {
            const QString translation = message.translations.value(0);
            if (!message.finished || translation.isEmpty() ||
                placeholders(translation) != placeholders(message.source))
                wrong << message.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
