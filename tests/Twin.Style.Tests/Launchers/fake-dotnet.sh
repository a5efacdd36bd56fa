#!/bin/bash
# Stands for the SDK in the launcher tests. The folder in FAKE says how it behaves and keeps what it was asked.
case $1 in
  --version) [ -f "$FAKE/version" ] || exit 145; cat "$FAKE/version" ;;
  --list-sdks) echo "8.0.404 [/sdk]" ;;
  build)
    echo "$*" >>"$FAKE/builds"
    echo "HOME=$HOME" >>"$FAKE/builds"
    env | grep -E '^(DOTNET_CLI_USE_MSBUILD_SERVER|MSBUILDDISABLENODEREUSE|DOTNET_SYSTEM_GLOBALIZATION_INVARIANT)=' \
      >>"$FAKE/builds"
    echo "noise of the build"
    if [ -e "$FAKE/hold" ]; then : >"$FAKE/holding"; read -r _ <"$FAKE/hold"; fi
    if [ -f "$FAKE/build-output" ]; then cat "$FAKE/build-output"; exit 1; fi
    out=$PWD/src/Host/bin/Release/net10.0
    mkdir -p "$out" && cp "$PWD/src/Host/Program.cs" "$out/twin.dll" ;;
  format) exit 0 ;;
  test)
    name=$(basename "$2" .dll)
    echo "$* accept=${TWIN_ACCEPT-}" >>"$FAKE/tests"
    while [ $# -gt 0 ]; do [ "$1" != --results-directory ] || results=$2; shift; done
    [ ! -f "$FAKE/$name.trx" ] || cp "$FAKE/$name.trx" "$results/$name.trx"
    [ ! -f "$FAKE/$name.servers" ] || cat "$FAKE/$name.servers" >>"$TWIN_SERVERS_RAN"
    echo "console of $name"
    [ ! -f "$FAKE/$name.exit" ] || exit "$(cat "$FAKE/$name.exit")" ;;
  *.dll)
    printf 'ran %s with' "$(cat "$1")"
    shift
    printf ' <%s>' "$@"
    echo " pid $$"
    if [ -e "$FAKE/run-hold" ]; then
      trap 'exit 143' TERM
      while :; do read -r -t 1 _ <>"$FAKE/run-hold"; done
    fi
    [ ! -f "$FAKE/exit" ] || exit "$(cat "$FAKE/exit")" ;;
esac
