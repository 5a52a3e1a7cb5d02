namespace Relais.Tools.Completion;

/// <summary>A shell that can complete what is typed, with the few lines that teach it to ask this program.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Install">What a person types once, to have it in each new shell.</param>
/// <param name="Script">The lines.</param>
internal sealed record CompletionShell(string Name, string Install, string Script)
{
    public static IReadOnlyList<CompletionShell> All { get; } =
    [
        new("bash", "mkdir -p ~/.local/share/bash-completion/completions && relais completion bash > ~/.local/share/bash-completion/completions/relais",
            """
            # relais: completion for bash
            _relais() {
                local line word=${COMP_WORDS[COMP_CWORD]}
                local -a words=("${COMP_WORDS[@]:1:COMP_CWORD}")
                COMPREPLY=()
                while IFS=$'\t' read -r line _; do
                    # Names of the terms of a list come after what is typed before the last sign that parts words.
                    [[ $line == "$word"* ]] && COMPREPLY+=("$line")
                done < <("${COMP_WORDS[0]}" completion words -- "${words[@]}" 2>/dev/null)
                [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
            }
            complete -o bashdefault -o default -F _relais relais
            """),
        new("zsh", "relais completion zsh > \"${fpath[1]}/_relais\"",
            """
            #compdef relais
            _relais() {
                local -a found described
                local line
                found=("${(@f)$(${words[1]} completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
                for line in $found; do described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}"); done
                (( ${#found[1]} )) && _describe 'relais' described || _files
            }
            [[ $funcstack[1] = _relais ]] && _relais "$@" || compdef _relais relais
            """),
        new("fish", "relais completion fish > ~/.config/fish/completions/relais.fish",
            """
            # relais: completion for fish
            function __relais_words
                set -l typed (commandline -opc) (commandline -ct)
                $typed[1] completion words -- $typed[2..-1] 2>/dev/null
            end
            complete -c relais -a '(__relais_words)'
            """),
    ];
}
