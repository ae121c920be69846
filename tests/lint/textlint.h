// The rules of this repository that no compiler checks: layering by include, no clocks or sleeps
// where time is injected, no singletons, small files, headers that say what they are for.
// Thread: any; pure: the caller reads the files.
// Errors: findings, never exceptions.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <functional>

namespace feedscope::lint {

inline constexpr int kMaxLines = 500;

struct Finding
{
    QString path;
    int line = 0;
    QString rule;
    QString message;
};

struct Project
{
    QHash<QString, QString> layerOfHeader;               // "feederror.h" -> "model"
    std::function<bool(const QString &)> isQtCoreHeader; // "QString"
};

// "model", "net", "ui", "app", "dashboard" (app/dashboard) or "tests"; empty elsewhere.
QString layerOf(const QString &path);

// `path` is relative to the top of the repository, with forward slashes.
QList<Finding> check(const QString &path, const QString &text, const Project &project);

} // namespace feedscope::lint
