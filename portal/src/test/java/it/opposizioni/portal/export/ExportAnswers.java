package it.opposizioni.portal.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What complaint-service answers about what was taken out. */
public final class ExportAnswers {

    private static final String ID = "018f0000-0000-7000-8000-0000000000e7";

    /** Where it is told which file the list became. */
    public static final String FILE = "/v1/exports/" + ID + "/file";

    private ExportAnswers() {}

    /** With the file that it became. */
    public static String noted() {
        return open().replaceFirst("}$", ", \"rows\": 2, \"sha256\": \"" + "ab".repeat(32) + "\"}");
    }

    /** Without it. */
    public static String open() {
        return """
                {"id": "%s", "at": "2026-11-25T10:00:00Z", "official": "Anna Neri", "me": false,
                 "list": "CASES", "format": "CSV", "filters": "stage=HEARING&subject=Squillo+Contact", "purpose": "Ispezione 12"}""".formatted(ID);
    }

    /** A whole list of these. */
    public static String rows(String... items) {
        return broken(items) + "{\"items\": " + items.length + "}\n";
    }

    /** Likewise, without its end. */
    static String broken(String... items) {
        return Arrays.stream(items)
                .map(item -> "{\"item\": " + item.replace('\n', ' ') + "}\n")
                .collect(Collectors.joining());
    }
}
