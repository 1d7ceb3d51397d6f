package it.opposizioni.registry.registration;

import it.opposizioni.kit.id.CodeFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The number of a registration, for people: {@code OPP-2026-7K3M-Q9XD-40TH}. Its 55 random bits make it safe in a URL. */
record Protocol(String value) {

    private static final CodeFormat FORMAT = new CodeFormat("OPP", 3);

    /** @param random must be unpredictable */
    static Protocol draw(int year, RandomGenerator random) {
        return new Protocol(FORMAT.draw(year, random));
    }

    /** However it is typed, as {@link CodeFormat#tryParse} forgives it. */
    static Optional<Protocol> tryParse(String text) {
        return FORMAT.tryParse(text).map(Protocol::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
