// A command pasted where the feed dialog asks for an address.
#include "feeddialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace feedscope;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Sheet
{
    explicit Sheet(const char *id = "", const char *url = "")
        : dialog({s("Add feed"), s("Add feed"), {s("taken")}}, draftOf(s(id), s(url)), {})
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setTheme(Theme::light());
        dialog.show();
    }
    static FeedDraft draftOf(const QString &id, const QString &url)
    {
        FeedConfig feed;
        feed.id.value = id;
        feed.url = QUrl(url);
        return FeedDraft(feed);
    }
    QLineEdit &url() const { return *dialog.findChild<QLineEdit *>(s("/url")); }
    void paste(const char *text) const
    {
        QGuiApplication::clipboard()->setText(s(text));
        url().selectAll();
        url().paste();
    }
    QString summary() const { return dialog.findChild<QLabel *>(s("pasteSummary"))->text(); }
    bool shows(const char *text) const
    {
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->text().contains(s(text)))
                return true;
        }
        for (const auto *box : dialog.findChildren<QLineEdit *>()) {
            if (box->displayText().contains(s(text)))
                return true;
        }
        return false;
    }

    FeedDialog dialog;
};

} // namespace

class TestFeedDialogPaste : public QObject
{
    Q_OBJECT

private slots:
    void commandFillsTheFieldsAndLeavesNoTokenReadable()
    {
        const Sheet sheet;
        sheet.paste("curl -k https://h.ex/prices \\\n -H 'Authorization: Bearer s3cr3t-t0k3n'");
        QCOMPARE(sheet.url().text(), s("https://h.ex/prices"));
        QCOMPARE(sheet.dialog.draft().typedToken, QByteArray("s3cr3t-t0k3n"));
        QVERIFY(sheet.summary().contains(s("-k")));
        QVERIFY(!sheet.shows("s3cr3t"));
    }
    void commandKeepsTheNameOfTheFeedBeingEdited()
    {
        const Sheet sheet("orders", "wss://h.ex/orders");
        sheet.paste("wscat -c wss://h.ex/other");
        QCOMPARE(sheet.url().text(), s("wss://h.ex/other"));
        QCOMPARE(sheet.dialog.draft().text(s("/id")), s("orders"));
    }
    void commandThatCannotBeReadIsCovered()
    {
        const Sheet sheet;
        sheet.paste("curl -H 'Authorization: Bearer s3cr3t-t0k3n'");
        QVERIFY(!sheet.shows("s3cr3t"));
        QVERIFY(!sheet.summary().isEmpty());
    }
    void addressIsLeftAsItIs()
    {
        const Sheet sheet;
        sheet.paste("wss://h.ex/prices?room=1");
        QCOMPARE(sheet.url().text(), s("wss://h.ex/prices?room=1"));
        QVERIFY(sheet.summary().isEmpty());
    }
};

QTEST_MAIN(TestFeedDialogPaste)

#include "tst_feeddialogpaste.moc"
