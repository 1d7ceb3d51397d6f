package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.id.CodeFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number of a complaint, for people: {@code SEG-2026-7K3M-Q9X4}. Short, to be said on the telephone, and therefore no secret: it opens
 * nothing, and of two that are drawn alike the second is drawn again.
 */
public record ComplaintCode(String value) {

    private static final CodeFormat FORMAT = new CodeFormat("SEG", 2);

    /** @param year of the filing */
    public static ComplaintCode draw(int year, RandomGenerator random) {
        return new ComplaintCode(FORMAT.draw(year, random));
    }

    /** However it is typed, as {@link CodeFormat#tryParse} forgives it. */
    static Optional<ComplaintCode> tryParse(String text) {
        return FORMAT.tryParse(text).map(ComplaintCode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
