# Sourced by mvnw when it is called without a goal: packages what has changed and runs it. The virtual machine keeps a cache of
# what it learned at the first run after a change, which halves the starts after it. See ADR 0063.

guildhall_jar=target/guildhall.jar
guildhall_cache=target/guildhall.aot

guildhall_changed() {
  [ ! -f "$guildhall_jar" ] || [ ! -d target/lib ] || [ -n "$(find pom.xml src/main frontend -newer "$guildhall_jar" | head -n 1)" ]
}

if guildhall_changed; then
  ./mvnw -B -ntp -DskipTests package || exit 1
  touch "$guildhall_jar"
fi

if [ -f "$guildhall_cache" ] && [ -n "$(find "$guildhall_cache" -newer "$guildhall_jar")" ]; then
  guildhall_learns=-XX:AOTCache=$guildhall_cache
else
  guildhall_learns=-XX:AOTCacheOutput=$guildhall_cache
  echo "The first start after a change; when you stop it, it takes some seconds to remember for the next ones." >&2
fi
exec "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow '-Xlog:aot*=off' '-Xlog:cds*=off' "$guildhall_learns" -jar "$guildhall_jar"
