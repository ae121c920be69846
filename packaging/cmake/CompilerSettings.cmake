# Language level, warnings, sanitizers, faster linking: one place for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# Nothing is called from outside but the dashboard's entry, which says so itself: no look-up of thousands of names at
# the start, and calls that the compiler may take apart.
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

option(FEEDSCOPE_WERROR "Treat warnings as errors (CI does)" OFF)
option(FEEDSCOPE_PCH "Precompile the Qt headers used everywhere" ON)
set(FEEDSCOPE_SANITIZE "" CACHE STRING "address (with undefined behaviour), thread, or empty")
option(FEEDSCOPE_FUZZ "Build the libFuzzer targets (needs clang)" OFF)

add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 FEEDSCOPE_VERSION="${PROJECT_VERSION}")

if(MSVC)
    add_compile_options(/W4 /permissive- /utf-8 $<$<BOOL:${FEEDSCOPE_WERROR}>:/WX>)
else()
    add_compile_options(-Wall -Wextra -Wpedantic -Wshadow $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
        $<$<BOOL:${FEEDSCOPE_WERROR}>:-Werror>)
    if(FEEDSCOPE_SANITIZE STREQUAL "address")
        add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        add_link_options(-fsanitize=address,undefined)
    elseif(FEEDSCOPE_SANITIZE STREQUAL "thread")
        add_compile_options(-fsanitize=thread)
        add_link_options(-fsanitize=thread)
    endif()
    if(FEEDSCOPE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Instrumented code confuses this warning: it is raised for std::optional values that are never read.
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
    if(CMAKE_INTERPROCEDURAL_OPTIMIZATION AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # At link time this warning is raised for what QHash allocates, which never is that large.
        add_link_options(-Wno-alloc-size-larger-than)
    endif()
    if(FEEDSCOPE_FUZZ) # every library reports its coverage to the fuzzer; tests/fuzz adds its main()
        add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
        add_link_options(-fsanitize=address,undefined)
    endif()
endif()

find_program(FEEDSCOPE_CCACHE ccache)
if(FEEDSCOPE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${FEEDSCOPE_CCACHE})
endif()
find_program(FEEDSCOPE_MOLD mold)
if(FEEDSCOPE_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-fuse-ld=mold)
endif()
