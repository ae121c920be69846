# macOS: the bundle. Universal when CMAKE_OSX_ARCHITECTURES is "x86_64;arm64" and Qt is universal (Qt's own builds are).
set(icon ${PROJECT_SOURCE_DIR}/packaging/macos/feedscope.icns)
target_sources(feedscope PRIVATE ${icon})
set_source_files_properties(${icon} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(feedscope PROPERTIES MACOSX_BUNDLE ON OUTPUT_NAME Feedscope
    MACOSX_BUNDLE_INFO_PLIST ${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in)
