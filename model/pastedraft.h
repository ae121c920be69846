// Collects what a pasted text says about one feed, whatever form it had, under one set of rules:
// which headers a feed keeps, what is a secret, which transport is meant.
// Thread: any; a value.
// Rules: a feed has one sign-in; a second secret is left out, and the notes say so. Nothing secret
//   gets into the config or a note.
// Caps: configlimits.h; what does not fit is left out with a note.
#pragma once

#include "pasteresult.h"

namespace feedscope {

class PasteDraft
{
public:
    void setAddress(const QString &text);
    void addHeader(const QString &line); // "Name: value"
    void addHeader(const QString &name, const QString &value);
    void setUser(const QString &userAndPassword); // "name:password"
    void setBearer(const QString &token);
    void setCookies(const QString &cookies);
    void addBody(const QString &part); // several are joined with "&"
    void setMethod(const QString &method);
    void sendBodyAsQuery() { m_bodyIsQuery = true; }
    void addSubscribe(const QString &message);
    void addSubprotocols(const QString &names); // separated by commas
    void setTransport(TransportKind kind, const QString &because);
    void setProxy(const QString &url);
    void setTimeout(const QString &what, const QString &seconds, Millis FeedConfig::*target);
    void ignore(const QString &what, const QString &why);
    void cover(const QString &secret); // it is left out, and not shown
    FeedConfig &config() { return m_feed.config; }

    // The feed; where there is a `problem` only what is `covered`.
    PastedFeed finish(QString &problem);

private:
    struct Secret
    {
        AuthConfig::Kind kind = AuthConfig::Kind::None;
        QString name; // of a user, header or parameter
        QString value;
    };

    bool isUsual(const QString &name, const QString &value);
    void takeAuthorization(const QString &value);
    bool takeSecret(const QString &what, const Secret &secret);
    void checkAddress(QString &problem);
    void takeSecretParameters(QUrl &url);
    void takeSecretMembers(const QString &what, QString &text);
    void takeFormSecrets(QString &text);
    void finishRequest();
    void chooseTransport();
    void note(const QString &what, const QString &text);

    PastedFeed m_feed;
    QString m_address;
    QString m_method;
    QString m_body;
    bool m_hasBody = false;
    bool m_bodyIsQuery = false;
    QString m_becauseTransport;
};

// "trades" for wss://feeds.example.com/v2/trades.
QString suggestedName(const QUrl &url);

} // namespace feedscope
