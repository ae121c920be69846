# Makes the Windows installer from an installed tree; runs wherever makensis does.
#   cmake -DVERSION=0.1.0 -DTREE=folder -DOUT=feedscope-setup.exe -P makeinstaller.cmake
set(programs "ProgramFiles(x86)")
find_program(MAKENSIS makensis PATHS "$ENV{${programs}}/NSIS" REQUIRED)
get_filename_component(TREE ${TREE} ABSOLUTE)
get_filename_component(OUT ${OUT} ABSOLUTE)

# The uninstaller removes exactly the files that were installed, then the folders that are empty.
file(GLOB_RECURSE entries LIST_DIRECTORIES true RELATIVE ${TREE} ${TREE}/*)
list(SORT entries ORDER DESCENDING) # what is in a folder comes before it
set(lines "")
foreach(entry ${entries})
    string(REPLACE / \\ path ${entry})
    if(IS_DIRECTORY ${TREE}/${entry})
        string(APPEND lines "RMDir \"$INSTDIR\\${path}\"\n")
    else()
        string(APPEND lines "Delete \"$INSTDIR\\${path}\"\n")
    endif()
endforeach()
set(files ${CMAKE_CURRENT_BINARY_DIR}/uninstall-files.nsh)
file(WRITE ${files} "${lines}")
execute_process(COMMAND ${MAKENSIS} -V2 -DVERSION=${VERSION} -DTREE=${TREE} -DOUT=${OUT} -DFILES=${files} feedscope.nsi
    WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${files})
