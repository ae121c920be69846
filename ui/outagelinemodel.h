// The lines of the list of outages as a table of one column, for the view and for screen readers.
// Thread: UI.
// Owner: the list; the model of the outages outlives it.
// Caps: those of the model of outages. It is reset when the outages change places or a line is opened.
// Errors: none.
// Source: screen 06 (outages).
#pragma once

#include "outagelines.h"

#include <QAbstractTableModel>

namespace feedscope {

class OutageLineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit OutageLineModel(const OutageModel &model, QObject *parent = nullptr);

    const OutageModel &outages() const { return m_model; }
    const OutageLine &line(int at) const { return m_lines[size_t(at)]; }
    // -1: none.
    int lineOf(int row) const; // the innermost that shows the outage
    void toggle(int line);     // of Joint
    void open(int row);        // the line it is hidden in

    // What the delegate paints.
    QString name(int line) const;
    QString time(int line) const;
    QString lasted(int line) const;
    QString cost(int line) const;
    bool isCostly(int line) const; // something is missing for good or still
    bool isSimulated(int line) const;
    DisplayState state(int line) const; // the worst of it
    QString dayText(int line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();
    QString spoken(int line) const;

    const OutageModel &m_model;
    std::vector<OutageLine> m_lines;
    OpenLines m_open;
};

} // namespace feedscope
