package it.opposizioni.kit.page;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** An opaque place in a list. */
public final class Cursor {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    private static final Text INVALID = Text.of(
            "Usa il cursore ricevuto con la pagina precedente.", "Use the cursor that came with the page before.");

    private Cursor() {}

    static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException 422 when the cursor is not one that this service issued */
    public static <T> Optional<T> decode(String cursor, Function<String, T> reader) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(reader.apply(position));
        } catch (RuntimeException _) {
            throw refused();
        }
    }

    /** For a cursor that can be read, but is of another list. */
    public static DomainException refused() {
        return DomainException.invalid("/cursor", "CURSOR", INVALID);
    }
}
