package it.opposizioni.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Apostrophes in what a service says to people: pages show its words beside the site's own, which are in print. */
public final class Apostrophes {

    /** Where texts in two languages are written: the calls that make one, and enumerations of them. */
    private static final Pattern TEXT = Pattern.compile("(?s)(?:Text\\.of|problemType)\\(.*?\\)[;,)]");

    private static final Pattern TYPEWRITTEN = Pattern.compile("\"[^\"]*\\p{L}'\\p{L}[^\"]*\"");

    private Apostrophes() {}

    /** @return what a typewriter wrote */
    public static List<String> typewritten(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(Apostrophes::texts)
                    .flatMap(text -> TYPEWRITTEN.matcher(text).results())
                    .map(MatchResult::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Path file) {
        try {
            String source = Files.readString(file);
            return file.toString().endsWith("Texts.java")
                    ? Stream.of(source)
                    : TEXT.matcher(source).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
