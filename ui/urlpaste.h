// Tells when a command, or an address with a secret in it, is pasted into a box for an address.
// What is typed is left alone: nobody can go on typing in a box that changes.
// Thread: UI.
// Owner: the box.
// Source: ui-spec.md section 6 (Feed dialog).
#pragma once

#include "pasteresult.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace feedscope {

class UrlPaste : public QObject
{
    Q_OBJECT

public:
    explicit UrlPaste(QLineEdit &box);

signals:
    // The box still holds all that was pasted.
    void pasted(const feedscope::PasteResult &result);

private:
    void read(const QString &text);

    qsizetype m_length = 0;
};

} // namespace feedscope
