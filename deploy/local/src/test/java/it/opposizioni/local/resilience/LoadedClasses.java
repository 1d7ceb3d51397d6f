package it.opposizioni.local.resilience;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that a JVM has loaded, by its log {@code -Xlog:class+load=info}.
 *
 * @param fromCache those that were in the cache it started with
 * @param fromLibraries those read from the JDK and from libraries of others; what is ours, or was generated for one build, has no lasting name
 */
record LoadedClasses(Set<String> fromCache, Set<String> fromLibraries) {

    private static final Pattern LOADED = Pattern.compile(".* (\\S+) source: (.*)");
    private static final Pattern LIBRARY = Pattern.compile("jrt:/.*|file:.*/lib/.*\\.jar");

    static LoadedClasses in(Path log) throws IOException {
        LoadedClasses loaded = new LoadedClasses(new TreeSet<>(), new TreeSet<>());
        Files.readAllLines(log).stream()
                .map(LOADED::matcher)
                .filter(Matcher::matches)
                .forEach(line -> loaded.add(line.group(1), line.group(2)));
        return loaded;
    }

    private void add(String name, String source) {
        if (source.startsWith("shared objects file")) {
            fromCache.add(name);
        } else if (LIBRARY.matcher(source).matches() && !name.startsWith("it.opposizioni.")) {
            fromLibraries.add(name);
        }
    }
}
