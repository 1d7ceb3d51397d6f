package it.opposizioni.operator.consultation.file;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One part of a sealed result. */
@Embeddable
public class ConsultationFile {

    /** The parts of a result; their names are those of the API. */
    public enum Name {
        CALLABLE,
        OPPOSED,
        EXEMPTED,
        INVALID;

        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name in the store. Each attempt at a list writes its own files: one that was thought dead cannot overwrite them. */
        public String stored(int attempt) {
            return path() + "." + attempt;
        }

        /** @param stored as of {@link #stored}, of any attempt */
        public boolean isStoredAs(String stored) {
            return stored.startsWith(path() + ".");
        }

        /** @param stored the name of any file of a consultation */
        public static boolean isOfAttemptBefore(int attempt, String stored) {
            return Arrays.stream(values())
                    .filter(name -> name.isStoredAs(stored))
                    .anyMatch(name ->
                            Integer.parseInt(stored.substring(name.path().length() + 1)) < attempt);
        }

        public static Optional<Name> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(name -> name.path().equals(path))
                    .findFirst();
        }
    }

    private String name;

    private String sha256;

    private long bytes;

    protected ConsultationFile() {}

    public ConsultationFile(Name name, String sha256, long bytes) {
        this.name = name.path();
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public boolean is(Name part) {
        return name.equals(part.path());
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsultationFile file && file.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
