# Sourced by mvnw: finds a JDK 25 or newer (JAVA_HOME, PATH, the usual folders) and goes to the project's folder, so that the
# command works from anywhere. Says in one line what to install when there is none.

guildhall_is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  guildhall_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$guildhall_version" ] && [ "$guildhall_version" -ge 25 ]
}

guildhall_find_jdk() {
  guildhall_on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$guildhall_on_path" ]; then
    guildhall_on_path=$(readlink -f "$guildhall_on_path" 2>/dev/null || printf %s "$guildhall_on_path")
    guildhall_on_path=${guildhall_on_path%/bin/javac}
  fi
  set +f
  for guildhall_jdk in "${JAVA_HOME-}" "$guildhall_on_path" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$guildhall_jdk" ] && guildhall_is_jdk25 "$guildhall_jdk"; then
      set -f
      JAVA_HOME=$guildhall_jdk
      export JAVA_HOME
      return 0
    fi
  done
  set -f
  return 1
}

if ! guildhall_find_jdk; then
  echo "Guildhall needs a JDK 25: install one (https://adoptium.net, or your system's package) or point JAVA_HOME at it." >&2
  exit 1
fi
