import type { Shell } from './shells.ts';

/**
 * What each shell has to read once. All of them ask `plimsoll complete` for the words that may follow, and offer the names
 * of files where it knows none. What is typed is handed over as it stands, never run.
 */
export const SCRIPTS: Record<Shell, string> = {
  bash: `# plimsoll completion bash > ~/.local/share/bash-completion/completions/plimsoll
_plimsoll() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(plimsoll complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _plimsoll plimsoll
`,
  zsh: `#compdef plimsoll
# plimsoll completion zsh > "\${fpath[1]}/_plimsoll"
_plimsoll() {
  local line
  local -a found
  while IFS= read -r line; do
    line=\${line//:/\\\\:}
    found+=("\${line/$'\\t'/:}")
  done < <(plimsoll complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then
    _describe plimsoll found
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _plimsoll ]]; then
  _plimsoll "$@"
else
  compdef _plimsoll plimsoll
fi
`,
  fish: `# plimsoll completion fish > ~/.config/fish/completions/plimsoll.fish
function __plimsoll_complete
    set -l words (commandline -opc)
    set -l found (plimsoll complete -- $words[2..] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c plimsoll -f -k -a '(__plimsoll_complete)'
`,
};
