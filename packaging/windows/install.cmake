# Windows: one folder with Qt inside (windeployqt), as a portable ZIP, an MSI (WiX) and an installer (feedscope.nsi).
# All are for one user and need no administrator: msiexec /i feedscope.msi /qn, or feedscope-setup.exe /S.
set(feedscope_data share)
enable_language(RC)

install(TARGETS feedscope feedscope-terminal RUNTIME DESTINATION .)
install(TARGETS dashboard LIBRARY DESTINATION . RUNTIME DESTINATION .)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt)
set(deployed [[EXECUTABLE ./feedscope.exe ADDITIONAL_LIBRARIES ./feedscope-dashboard.dll]])
include(${PROJECT_SOURCE_DIR}/packaging/cmake/DeployQt.cmake)

# The C++ runtime of the compiler, so that nothing else has to be installed first.
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION .)
include(InstallRequiredSystemLibraries)

set(CPACK_GENERATOR ZIP WIX)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Feedscope)
set(CPACK_PACKAGE_EXECUTABLES feedscope Feedscope)
set(CPACK_WIX_INSTALL_SCOPE perUser) # CMake 3.29 and newer; before that the MSI is for the machine
set(CPACK_WIX_UPGRADE_GUID 6B0E3F0D-7C0C-4E0C-9B53-3C6A5C6E1F27)
set(CPACK_WIX_PRODUCT_ICON ${PROJECT_SOURCE_DIR}/packaging/windows/feedscope.ico)
set(CPACK_WIX_LICENSE_RTF ${CMAKE_CURRENT_BINARY_DIR}/licence.rtf)
file(WRITE ${CPACK_WIX_LICENSE_RTF} "{\\rtf1\\ansi Feedscope is free software under the GNU General Public License, \
version 3 or later. The full text is in LICENSE.txt in the program's folder.}")
