# Linux: DEB and RPM with what they depend on computed from the libraries linked; the portable archive with Qt inside
# is made from the same tree by portable.sh.
set(feedscope_data ${CMAKE_INSTALL_DATADIR}/feedscope)
set(here ${CMAKE_CURRENT_LIST_DIR})

install(TARGETS feedscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS dashboard LIBRARY DESTINATION lib/feedscope
    PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
install(FILES ${here}/feedscope.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${here}/org.feedscope.feedscope.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${here}/feedscope-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME feedscope.xml)
install(FILES ${here}/feedscope.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES ${here}/icons/feedscope-${size}.png RENAME feedscope.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES ${here}/completions/feedscope.bash RENAME feedscope
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${here}/completions/_feedscope DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${here}/completions/feedscope.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${here}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/feedscope)
install(FILES ${here}/lintian-overrides RENAME feedscope DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides)

find_program(FEEDSCOPE_GZIP gzip)
if(FEEDSCOPE_GZIP)
    foreach(text changelog feedscope.1)
        execute_process(COMMAND ${FEEDSCOPE_GZIP} -9nc ${here}/${text}
            OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/${text}.gz COMMAND_ERROR_IS_FATAL ANY)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${here}/${text})
    endforeach()
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/feedscope)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/feedscope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
else()
    install(FILES ${here}/feedscope.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

set(CPACK_GENERATOR TGZ)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The window system is a plugin of Qt, which no link shows; the keychain's library is loaded when it is there.
set(CPACK_DEBIAN_PACKAGE_DEPENDS qt6-qpa-plugins)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring, qt6-wayland")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_PACKAGE_REQUIRES "qt6-qtbase-gui")
set(CPACK_RPM_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_RPM_PACKAGE_SUGGESTS "libsecret, qt6-qtwayland")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps /usr/share/lintian
    /usr/share/lintian/overrides /usr/share/metainfo /usr/share/mime
    /usr/share/mime/packages /usr/share/zsh /usr/share/zsh/vendor-completions)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/icons/hicolor/${size}x${size}
        /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
