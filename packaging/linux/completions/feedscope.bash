# Completion for feedscope. The program itself is asked for its options, so this never falls behind it.
_feedscope() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=()
    local commands='probe run lab fault-proxy check secret'
    case " $commands " in *" ${COMP_WORDS[1]:-} "*) [ "$COMP_CWORD" -lt 2 ] || command=("${COMP_WORDS[1]}") ;; esac
    case "$previous" in
    --transport) mapfile -t COMPREPLY < <(compgen -W 'auto websocket sse long-poll poll' -- "$word") && return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'ndjson text' -- "$word") && return ;;
    --jitter) mapfile -t COMPREPLY < <(compgen -W 'equal full additive none' -- "$word") && return ;;
    --screenshot-of) mapfile -t COMPREPLY < <(compgen -W 'window charts messages' -- "$word") && return ;;
    --theme) mapfile -t COMPREPLY < <(compgen -W 'light dark system' -- "$word") && return ;;
    esac
    local words
    if [[ $word == -* ]]; then
        words=$("${COMP_WORDS[0]}" "${command[@]}" --help 2>/dev/null | grep -oE '(^|[ ,|])--[a-z0-9-]+' | tr -d ' ,|')
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    elif [ "$COMP_CWORD" = 1 ]; then
        # A config or scenario file can be opened by its name alone.
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word"; compgen -d -- "$word"; compgen -f -X '!*.json' -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _feedscope feedscope
