// The TLS configuration of a feed: its own CA file and client certificate, or the system's CAs.
// Thread: any (files are read).
// Errors: nullopt and a sentence that names the setting and the file; the feed must not connect
//   then. A CA file replaces the system's CAs: with it nothing else is trusted. TLS 1.2 is the
//   least. Certificates are always checked.
#pragma once

#include "feedconfig.h"

#include <QSslConfiguration>
#include <QString>
#include <optional>

namespace feedscope {

std::optional<QSslConfiguration> tlsConfiguration(const TlsConfig &config, QString *error);

} // namespace feedscope
