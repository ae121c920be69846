#include "themestyle.h"

#include <QColor>
#include <utility>

namespace feedscope {

namespace {

// @name stands for a token, %name for a length.
QString sheetTemplate()
{
    return QStringLiteral(R"(
QMainWindow, QDialog { background: @surface; }
QMenuBar, QStatusBar, QToolBar { background: @surface2; color: @ink2; border: 0; }
QMenuBar, QMenuBar QLabel, QMenu, QToolButton, QPushButton, QHeaderView, QTabBar, QLineEdit,
QStatusBar, QStatusBar QLabel {
    font-family: "%family"; font-size: %textpx; }
QMenuBar, QMenuBar QLabel, QHeaderView, QStatusBar, QStatusBar QLabel { font-size: %labelpx; }
QMenuBar::item { background: transparent; padding: 4px 8px; }
QMenuBar::item:selected { background: @surface3; color: @ink; }
QStatusBar { border-top: 1px solid @border; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @ink2; padding: 0 10px 0 11px; }
QStatusBar QLabel#selfCheck { padding: 0 0 0 5px; }
QStatusBar QLabel#selfAge { padding: 0 10px 0 3px; }
QMenuBar { padding-left: 8px; spacing: 0; }
QMenuBar QLabel { color: @ink2; }
QMenu { background: @surface; color: @ink; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 16px; border-radius: %radiuspx; }
QMenu::item:selected { background: @surface3; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @border; margin: 4px 0; }
QToolTip { background: @surface; color: @ink; border: 1px solid @control; padding: 4px; }
QPushButton { background: @surface; color: @ink; border: 1px solid @control;
    border-radius: %radiuspx; padding: 0 12px; min-height: %buttonpx; font-weight: 500; }
QPushButton:hover { background: @surface3; }
QPushButton:pressed { background: @border; }
QPushButton:disabled { color: @faint; border-color: @edge; }
QPushButton[kind="primary"] { background: @accent; color: @accenton; border-color: @accent; }
QPushButton[kind="outlined"] { color: @accent; border-color: @accent; }
QPushButton[small="true"], QToolButton[small="true"] { min-height: %smallpx; max-height: %smallpx;
    font-size: %labelpx; padding: 0 8px; }
QPushButton#live { padding: 0 10px; }
QLineEdit[small="true"] { min-height: %smallpx; max-height: %smallpx; font-size: %labelpx; }
QLineEdit[small="true"]:focus { min-height: %lowpx; max-height: %lowpx; }
QPushButton[kind="icon"] { padding: 0 6px; min-width: 16px; }
QPushButton[kind="bare"] { padding: 0 4px; min-width: 16px; background: transparent; border-color: transparent; }
QPushButton[segment] { border-radius: 0; border-left-width: 0; color: @ink2;
    padding: 0 10px 0 9px; }
QPushButton[segment][place="first"] { border-left-width: 1px;
    border-top-left-radius: %radiuspx; border-bottom-left-radius: %radiuspx; }
QPushButton[segment][place="last"] {
    border-top-right-radius: %radiuspx; border-bottom-right-radius: %radiuspx; }
QPushButton[segment="on"] { background: @ink; color: @surface; border-color: @ink; }
QToolBar { spacing: 8px; }
QToolBar QLineEdit { min-height: %buttonpx; }
QToolBar QLineEdit:focus { min-height: %inputpx; }
QToolBar#tools { border-bottom: 1px solid @border; }
QToolBar::separator { background: @border; width: 1px; margin: 4px 4px; }
QToolButton { background: transparent; color: @ink; border: 1px solid transparent;
    border-radius: %radiuspx; padding: 0 8px; min-height: %buttonpx; font-weight: 500; }
QToolBar QToolButton { color: @ink2; padding: 0 3px 0 2px; }
QToolBar QToolButton[kind="icon"] { padding: 0; }
QToolBar QToolButton[kind="outlined"] { background: @surface; color: @ink; border-color: @control; }
QToolButton:hover { background: @surface3; }
QToolButton:checked { background: @ink; color: @surface; }
QToolButton:disabled, QToolBar QToolButton:disabled { color: @faint; }
QToolBar QPushButton[segment] { padding: 0 13px; }
QToolBar QPushButton[segment][place="last"] { padding: 0 14px; }
QToolButton[kind="simulate"]:checked { background: @simsolid; color: @simon; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: @surface; color: @ink; border: 1px solid @control; border-radius: %radiuspx;
    padding: 0 8px; selection-background-color: @accent; selection-color: @accenton; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: %inputpx; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid @accent; padding: 0 7px; }
QPushButton[kind="primary"]:disabled { background: @border; color: @ink3; border-color: @border; }
QPushButton[kind="link"] { background: transparent; color: @accent; border: 0; padding: 0 2px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QLabel[role="label"] { color: @ink2; font-size: %labelpx; font-weight: 500; }
QLabel[role="heading"] { color: @ink2; font-size: %labelpx; font-weight: 600; }
QLabel[role="lead"] { color: @ink2; font-size: %pointpx; }
QLabel[role="point"] { color: @ink; font-size: %pointpx; font-weight: 500; }
QLabel[role="fact"] { color: @ink3; font-size: %textpx; }
QLabel[role="hint"] { color: @ink3; font-size: %labelpx; }
QLineEdit[role="code"], QPlainTextEdit[role="code"], QTextEdit[role="code"],
QTableWidget[role="code"] { font-family: "%fixed"; }
QCheckBox, QRadioButton, QComboBox { font-size: %textpx; color: @ink; }
QCheckBox::indicator, QListWidget::indicator, QTreeWidget::indicator { width: 14px; height: 14px;
    border: 1px solid @control; border-radius: 3px; background: @surface; }
QCheckBox::indicator:checked, QListWidget::indicator:checked, QTreeWidget::indicator:checked {
    background: @accent; border-color: @accent; image: url(:/icons/%check.svg); }
QCheckBox:disabled { color: @ink3; }
#feedsList::item { min-height: %inputpx; }
QComboBox::drop-down { border: 0; width: 20px; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 18px; background: transparent; }
QSpinBox::up-arrow { image: none; width: 0; height: 0; border-left: 4px solid @surface;
    border-right: 4px solid @surface; border-bottom: 5px solid @ink2; }
QSpinBox::down-arrow { image: none; width: 0; height: 0; border-left: 4px solid @surface;
    border-right: 4px solid @surface; border-top: 5px solid @ink2; }
QComboBox::down-arrow { image: none; width: 0; height: 0; border-left: 4px solid @surface;
    border-right: 4px solid @surface; border-top: 5px solid @ink2; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @control; border: 2px solid @surface; border-radius: 5px;
    min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QRadioButton { min-height: %radiopx; spacing: 6px; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @control;
    border-radius: 7px; background: @surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QScrollArea[role="column"] { border: 0; border-right: 1px solid @border; }
QDialog QLabel, QDialog QCheckBox, QFrame[role="card"] QLabel, QLabel[role] {
    font-family: "%family"; }
#testColumn { background: @surface2; }
#inspectorHead { background: @surface2; border-bottom: 1px solid @border; }
#dialogFooter { background: @surface; border-top: 1px solid @border; }
#ladder, #headers { border: 1px solid @control; border-radius: %radiuspx; }
QListWidget::item { border-bottom: 1px solid @border; }
QPlainTextEdit[invalid="true"], QListWidget[invalid="true"], QTableWidget[invalid="true"] {
    border: 2px solid @down; }
QLineEdit[invalid="true"] { border: 2px solid @down; padding: 0 7px; }
QTableView, QTreeView, QListView { background: @surface; color: @ink; border: 0;
    gridline-color: @border; selection-background-color: @select; selection-color: @ink; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 0; }
QTableView::item:hover, QTreeView::item:hover { background: @surface3; }
QTableView::item:selected, QTreeView::item:selected { background: @select; color: @ink; }
QHeaderView { background: @surface2; border: 0; }
QHeaderView::section { background: @surface2; color: @ink2; border: 0;
    border-bottom: 1px solid @border; padding: 0 8px; font-weight: 500; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QTabBar { background: @surface2; }
QTabBar::tab { background: @surface2; color: @ink2; padding: 6px 16px;
    border-top: 2px solid transparent; border-right: 1px solid @border; }
QTabBar::tab:selected { background: @surface; color: @ink; border-top-color: @accent;
    font-weight: 600; }
QTabBar::tab:focus { color: @accent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @surface3; border: 0; border-radius: 3px; max-height: 6px;
    text-align: center; }
QProgressBar::chunk { background: @rec; border-radius: 3px; }
QScrollArea { border: 0; background: @surface; }
QDockWidget { color: @ink; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
#incidentReport { border: 0; padding: 0 8px; font-family: "%family"; }
#incidentReport:focus { border: 2px solid @accent; padding: 0 6px; }
#firstRunGround { background: @window; }
QPushButton[tall="true"] { min-height: %tallpx; font-size: %leadpx; font-weight: 600; padding: 0 16px; }
#faultHead { background: @surface2; border-bottom: 1px solid @border;
    border-left: 1px solid @border; }
QToolButton[kind="simulate"]:checked { background: @simsolid; color: @simon; }
QDockWidget::title { background: @surface2; padding: 8px; }
QGroupBox { border: 1px solid @border; border-radius: 8px; margin-top: 8px; padding: 8px; }
QLabel { background: transparent; }
)");
}

void substitute(QString &sheet, QLatin1StringView name, const QColor &colour)
{
    sheet.replace(QLatin1Char('@') + name, colour.name(QColor::HexRgb));
}

} // namespace

QString styleSheet(const Theme &theme)
{
    // Longer names come before the names they begin with.
    const std::pair<const char *, QColor> colours[] = {
        {"accenton", theme.accentOn},
        {"accent", theme.accent},
        {"border", theme.border},
        {"control", theme.control},
        {"surface2", theme.surface2},
        {"surface3", theme.surface3},
        {"surface", theme.surface},
        {"select", theme.select},
        {"window", theme.window},
        {"ink2", theme.ink2},
        {"ink3", theme.ink3},
        {"ink", theme.ink},
        {"rec", theme.rec},
        {"down", theme.down},
        {"simsolid", theme.simSolid},
        {"simon", theme.simOn},
        {"faint", theme.faded(theme.ink)},
        {"edge", theme.faded(theme.control)},
    };
    QString sheet = sheetTemplate();
    for (const auto &[name, colour] : colours)
        substitute(sheet, QLatin1StringView(name), colour);
    sheet.replace(QLatin1StringView("%check"), // dark on light and the other way round
                  theme.isDark ? QLatin1StringView("line-check")
                               : QLatin1StringView("check-white"));
    sheet.replace(QLatin1StringView("%radius"), QStringLiteral("4"));
    sheet.replace(QLatin1StringView("%radio"), QString::number(theme.px(22)));
    sheet.replace(QLatin1StringView("%button"), QString::number(theme.px(26)));
    sheet.replace(QLatin1StringView("%tall"), QString::number(theme.px(38)));
    sheet.replace(QLatin1StringView("%lead"), QString::number(theme.px(15)));
    sheet.replace(QLatin1StringView("%point"), QString::number(theme.px(14)));
    sheet.replace(QLatin1StringView("%small"), QString::number(theme.px(22)));
    sheet.replace(QLatin1StringView("%low"), QString::number(theme.px(22) - 2));
    sheet.replace(QLatin1StringView("%input"), QString::number(theme.px(24)));
    // Desktops give menus, headers and buttons fonts of their own, which go before the application's.
    sheet.replace(QLatin1StringView("%family"), font(TextRole::Body).family());
    sheet.replace(QLatin1StringView("%fixed"), fixedFont(13).family());
    sheet.replace(QLatin1StringView("%label"), QString::number(theme.px(12)));
    sheet.replace(QLatin1StringView("%text"), QString::number(theme.px(13)));
    return sheet;
}

} // namespace feedscope
