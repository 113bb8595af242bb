#!/usr/bin/env bash
# Secrets come from files (NAME_FILE) or the environment (NAME). Without them the application doesn't start.
set -euo pipefail
for name in GUILDHALL_SECRET GUILDHALL_SECRET_OLD SPRING_DATASOURCE_PASSWORD SPRING_MAIL_PASSWORD; do
  file="${name}_FILE"
  if [ -n "${!file:-}" ]; then
    value="$(cat "${!file}")"
    export "$name=$value"
  fi
done
: "${GUILDHALL_SECRET:?give a secret of at least 32 characters, or its file as GUILDHALL_SECRET_FILE}"
: "${SPRING_DATASOURCE_PASSWORD:?give the database password, or its file as SPRING_DATASOURCE_PASSWORD_FILE}"
# Half of the memory is for the processes in which handed-in files are opened. A command (backup, restore) runs beside the
# application and takes little.
memory=-XX:MaxRAMPercentage=50
[ $# -eq 0 ] || memory=-Xmx384m
exec java -XX:+UseCompactObjectHeaders "$memory" --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -XX:AOTCache=/opt/guildhall/guildhall.aot '-Xlog:aot*=off' '-Xlog:cds*=off' \
  -jar /opt/guildhall/guildhall.jar "$@"
