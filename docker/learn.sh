#!/usr/bin/env bash
# Makes the virtual machine's cache of a packaged application: starts it, opens a few pages, stops it.
#   docker/learn.sh guildhall.jar guildhall.aot
# Without SPRING_DATASOURCE_URL it uses the embedded database, in a folder that goes away. Its port: GUILDHALL_LEARN_PORT.
set -euo pipefail
jar=$1
cache=$2
port=${GUILDHALL_LEARN_PORT:-8099}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
GUILDHALL_HOME=$home SERVER_PORT=$port GUILDHALL_SAMPLE=${GUILDHALL_SAMPLE:-false} \
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow '-Xlog:aot*=off' '-Xlog:cds*=off' "-XX:AOTCacheOutput=$cache" -jar "$jar" &
application=$!

# Answers with the first line of the response, or fails.
page() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  head -n 1 <&3
  exec 3>&-
}

for _ in $(seq 240); do
  if page /health 2>/dev/null | grep -q ' 200'; then
    break
  fi
  kill -0 "$application" 2>/dev/null || exit 1
  sleep 0.5
done
for path in /login /public /verify /notices /; do
  page "$path" >/dev/null
done
kill "$application"
# Ended by our signal, it answers 143 when all is well.
wait "$application" || [ $? -eq 143 ]
[ -s "$cache" ]
