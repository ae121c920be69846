# Completion for feedscope. The program itself is asked for its options, so this never falls behind it.
set -l commands probe run lab fault-proxy check secret
function __feedscope_options
    set -l words (commandline -opc)
    set -l command
    contains -- "$words[2]" probe run lab fault-proxy check secret; and set command $words[2]
    $words[1] $command --help 2>/dev/null | string match -rga -- '(?:^|[ ,|])(--[a-z0-9-]+)'
end
# Files too: a config or scenario file can be opened by its name alone.
complete -c feedscope -n "not __fish_seen_subcommand_from $commands" -a "$commands"
complete -c feedscope -n 'string match -q -- "-*" (commandline -ct)' -f -a '(__feedscope_options)'
