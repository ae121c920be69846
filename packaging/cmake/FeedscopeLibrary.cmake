# One layer = one folder = one static library. A new source file needs no change here.
function(feedscope_library name)
    cmake_parse_arguments(arg "" "" "LINK;PCH" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.h *.cpp)
    add_library(${name} STATIC ${sources})
    # With Ninja, CMake 3.25 looks for Q_OBJECT in a new header only once an older one changes: forget the last look.
    if(NOT "${sources}" STREQUAL "${${name}_AUTOMOC_SOURCES}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
        set(${name}_AUTOMOC_SOURCES "${sources}" CACHE INTERNAL "What ${name} was last scanned for")
    endif()
    # Its own folder and nothing above it: a header of another layer is only reachable by linking that layer.
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    if(FEEDSCOPE_PCH AND arg_PCH)
        target_precompile_headers(${name} PRIVATE ${arg_PCH})
    endif()
endfunction()
