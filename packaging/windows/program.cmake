# Windows: `feedscope.exe` opens windows and has no console; `feedscope.com` is the same program for the terminal,
# which finds it first: `feedscope probe URL` writes there, and a double click opens no black window.
string(REPLACE . , numbers ${PROJECT_VERSION})
set(resource ${PROJECT_SOURCE_DIR}/packaging/windows/feedscope.rc)
set_source_files_properties(${resource} PROPERTIES COMPILE_DEFINITIONS
    "FEEDSCOPE_VERSION_NUMBERS=${numbers},0;FEEDSCOPE_VERSION_TEXT=\"${PROJECT_VERSION}\"")
target_sources(feedscope PRIVATE ${resource})
set_target_properties(feedscope PROPERTIES WIN32_EXECUTABLE ON)

add_executable(feedscope-terminal main.cpp ${resource})
target_link_libraries(feedscope-terminal PRIVATE appcore)
set_target_properties(feedscope-terminal PROPERTIES OUTPUT_NAME feedscope SUFFIX .com
    PDB_NAME feedscope-terminal)
add_dependencies(feedscope-terminal dashboard)
