# Sourced by ./twin and ./test: finds the SDK, holds the build lock, builds, and decides whether a build is needed.
# Written for bash 3.2, which macOS ships. The caller sets `root` (the checkout) and `me` (its name in messages).

readonly EXIT_BUILD_FAILED=1   # the sources do not compile, or the checkout cannot be written
readonly EXIT_NO_SDK=2         # the .NET SDK is missing or too old
readonly EXIT_OFFLINE=4        # packages must be restored and their source does not answer
readonly LOCK_WAIT_SECONDS=900 # a build waits this long for another build of the same checkout

work=$root/.twin-build

say() { printf '%s: %s\n' "$me" "$1" >&2; }
die() { say "$2"; exit "$1"; }

# The SDK wants a home folder. Without HOME the account's own is used, and failing that one inside the checkout.
ensure_home() {
  if [ -z "${HOME:-}" ]; then
    unset HOME
    HOME=~
    case $HOME in /*) ;; *) HOME= ;; esac
    if [ -z "$HOME" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then HOME=$work/home; fi
  fi
  export HOME
}

# What the SDK reads from the environment must not change the build; it runs without ICU and leaves no server behind.
build_environment() {
  ensure_home
  mkdir -p "$work" 2>/dev/null || die $EXIT_BUILD_FAILED "cannot write to $root: the first start builds there"
  mkdir -p "$HOME" 2>/dev/null || true
  unset Configuration Platform OutputPath OutDir
  unset MSBuildSDKsPath MSBuildExtensionsPath MSBUILD_EXE_PATH MSBuildLoadMicrosoftTargetsReadOnly
  export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export DOTNET_CLI_UI_LANGUAGE=en DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
}

# global.json says which SDK is wanted; rollForward latestFeature takes any newer one of the same major.minor.
require_sdk() {
  local wanted found major_minor get version='"version"[^"]*"([0-9][^"]*)"'
  [[ $(<"$root/global.json") =~ $version ]] || die $EXIT_NO_SDK "no SDK version in $root/global.json"
  wanted=${BASH_REMATCH[1]}
  major_minor=${wanted%.*}
  get="install the .NET $major_minor SDK ($wanted or newer): https://dotnet.microsoft.com/download/dotnet/$major_minor"
  command -v dotnet >/dev/null 2>&1 || die $EXIT_NO_SDK "dotnet is not on the PATH: $get"
  build_environment
  found=$(cd "$root" && dotnet --version 2>/dev/null) || found=
  if [ -z "$found" ]; then
    found=$(cd / && dotnet --list-sdks 2>/dev/null | sed 's/ .*//' | paste -s -d ' ' -) || found=
    die $EXIT_NO_SDK "no .NET SDK here that fits (found: ${found:-none}): $get"
  fi
  sdk_suffices "$found" "$wanted" || die $EXIT_NO_SDK "no .NET SDK here that fits (found: $found): $get"
}

sdk_suffices() {
  local found=${1%%-*} wanted=$2
  [ "${found%.*}" = "${wanted%.*}" ] || return 1
  case ${found##*.} in '' | *[!0-9]*) return 1 ;; esac
  [ "${found##*.}" -ge "${wanted##*.}" ]
}

# One build at a time. macOS has no flock; there a folder is the lock, and one left by a dead process is taken over.
take_build_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$work/lock" || die $EXIT_BUILD_FAILED "cannot write to $work"
    flock -w $LOCK_WAIT_SECONDS 9 || die $EXIT_BUILD_FAILED "another build of $root has not ended in time"
    return
  fi
  local waited=0 owner
  until mkdir "$work/lock.d" 2>/dev/null; do
    owner=$(cat "$work/lock.d/pid" 2>/dev/null) || owner=
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$work/lock.d"; continue; fi
    [ $waited -lt $LOCK_WAIT_SECONDS ] || die $EXIT_BUILD_FAILED "another build holds $work/lock.d: remove it if none runs"
    sleep 1
    waited=$((waited + 1))
  done
  echo $$ >"$work/lock.d/pid"
  trap 'rm -rf "$work/lock.d"' EXIT
}

release_build_lock() {
  if [ -d "$work/lock.d" ]; then rm -rf "$work/lock.d"; trap - EXIT; else exec 9>&-; fi
}

# Runs a command from the checkout (its global.json counts), in the background so that SIGINT and SIGTERM end it as well as the launcher.
run_guarded() {
  local child rc=0
  (cd "$root" && exec "$@") 9>&- &
  child=$!
  trap 'kill -TERM $child 2>/dev/null; wait $child 2>/dev/null; exit 130' INT
  trap 'kill -TERM $child 2>/dev/null; wait $child 2>/dev/null; exit 143' TERM
  wait $child || rc=$?
  trap - INT TERM
  return $rc
}

# build PROJECT [more arguments]: Release, quiet; on failure only the errors reach stderr.
build() {
  local log=$work/build.log rc=0
  run_guarded dotnet build "$@" -c Release -nologo -v:quiet -tl:off -clp:'ErrorsOnly;NoSummary' -nodeReuse:false \
    -p:UseSharedCompilation=false >"$log" 2>&1 </dev/null || rc=$?
  [ $rc -ne 0 ] || return 0
  if grep -q -E 'NU1301|NU1101|NU1100|NU1801' "$log"; then
    die $EXIT_OFFLINE "packages are not restored yet and the package source does not answer: connect once and start again"
  fi
  grep -E '(error|warning) [A-Z]+[0-9]+|: error ' "$log" | sed -e "s|$root/||" -e 's| \[[^]]*\]$||' | sort -u >"$log.errors"
  if [ -s "$log.errors" ]; then cat "$log.errors" >&2; else cat "$log" >&2; fi
  die $EXIT_BUILD_FAILED "the build failed"
}

# Prints every input of ./twin, those changed since the stamp twice: equal to the list kept beside the stamp only when
# nothing was changed, added, removed, renamed or moved. ctime, because an unpacked archive brings old mtimes along.
list_inputs() {
  find "$root/src" "$root/bench" "$root/eng" "$root/global.json" "$root/.editorconfig" "$root"/Directory.* \
    \( -name bin -o -name obj \) -prune -o -type f \( -cnewer "$1" -print -print -o -print \)
}
