# One layer = one folder = one static library. A new source file needs no change here.
function(feedscope_library name)
    cmake_parse_arguments(arg "" "" "LINK;PCH" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.h *.cpp)
    add_library(${name} STATIC ${sources})
    # Its own folder and nothing above it: a header of another layer is only reachable by linking that layer.
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    if(FEEDSCOPE_PCH AND arg_PCH)
        target_precompile_headers(${name} PRIVATE ${arg_PCH})
    endif()
endfunction()
