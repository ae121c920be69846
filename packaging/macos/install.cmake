# macOS: Feedscope.app with Qt inside (macdeployqt), in a DMG. Signing and notarising: sign.sh.
set(feedscope_data Feedscope.app/Contents/Resources)
install(TARGETS feedscope BUNDLE DESTINATION .)
install(TARGETS dashboard LIBRARY DESTINATION Feedscope.app/Contents/PlugIns)
set(deployed
    [[EXECUTABLE Feedscope.app ADDITIONAL_MODULES Feedscope.app/Contents/PlugIns/feedscope-dashboard.so]])
include(${PROJECT_SOURCE_DIR}/packaging/cmake/DeployQt.cmake)
set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Feedscope)
