# Puts Qt beside the program while installing (windeployqt, macdeployqt), with the module's libraries as well.
# `deployed` holds the arguments of qt_deploy_runtime_dependencies().
set(script ${CMAKE_CURRENT_BINARY_DIR}/deployqt.cmake)
file(GENERATE OUTPUT ${script} CONTENT "include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(${deployed} GENERATE_QT_CONF)
")
install(SCRIPT ${script})
