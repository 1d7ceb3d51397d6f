package it.opposizioni.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that the pages of this repository tell people to type. */
public final class DocumentedCommands {

    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent().getParent();

    static final String OPERATIONS = "deploy/docs/operations.md";

    private static final List<String> PAGES = List.of(
            "README.md",
            "deploy/README.md",
            "deploy/bench/README.md",
            "deploy/kubernetes/README.md",
            "deploy/docs/capacity.md",
            "deploy/docs/keys.md",
            OPERATIONS,
            "deploy/docs/threats.md");

    /** In the place of what who types it fills in. */
    private static final String FILLED_IN = "HEAD";

    private DocumentedCommands() {}

    /**
     * The arguments with which a command stands in a page, each time.
     *
     * @param command as it is typed: {@code deploy/drill}
     */
    public static List<String[]> of(String command) {
        Pattern typed = Pattern.compile("(?<![\\w/])" + Pattern.quote(command) + "((?: +[^\\s`#|&;)]+)*)");
        return PAGES.stream()
                .map(DocumentedCommands::page)
                .flatMap(text -> typed.matcher(text).results())
                .map(found -> found.group(1).strip())
                .map(arguments -> arguments.isEmpty() ? new String[0] : arguments.split(" +"))
                .toList();
    }

    /** What has to be filled in is filled in. */
    static String page(String name) {
        try {
            return Files.readString(REPOSITORY.resolve(name)).replaceAll("<[^>\n]*>", FILLED_IN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
