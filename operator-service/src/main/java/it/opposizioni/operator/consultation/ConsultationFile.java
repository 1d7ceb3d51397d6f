package it.opposizioni.operator.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One part of a sealed result. */
@Embeddable
class ConsultationFile {

    /** The parts of a result; their names are those of the API. */
    enum Name {
        CALLABLE,
        OPPOSED,
        EXEMPTED,
        INVALID;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name in the store. Each attempt at a list writes its own files: one that was thought dead cannot spoil them. */
        String stored(int attempt) {
            return path() + "." + attempt;
        }

        static Optional<Name> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(name -> name.path().equals(path))
                    .findFirst();
        }
    }

    private String name;

    @Column(name = "sha256")
    private String sha256;

    private long bytes;

    protected ConsultationFile() {}

    ConsultationFile(Name name, String sha256, long bytes) {
        this.name = name.path();
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    boolean is(Name part) {
        return name.equals(part.path());
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
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
