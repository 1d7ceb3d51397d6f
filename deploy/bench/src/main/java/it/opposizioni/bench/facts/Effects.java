package it.opposizioni.bench.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what a subscriber holds is what its publisher recorded, row by row: a fact may be counted and have had no effect, or two. */
public final class Effects {

    private static final String STANDING =
            "select number::text || ' ' || id || ' ' || version || ' ' || telephone || ' ' || post from opposition where ended_at is null";
    private static final String COPIED = """
            select number::text || ' ' || opposition_id || ' ' || version || ' ' || telephone || ' ' || post
            from opposed_number where telephone or post
            """;
    private static final String DIGEST =
            "select count(*) || ' ' || coalesce(sum(hashtextextended(line, 0)), 0) from (%s) rows (line)";
    private static final String REGISTRATIONS = "select count(*) from registration";
    private static final String LETTERS = "select count(*) from outgoing_message where kind = 'registration-recorded'";

    private final Ledger ledger;

    public Effects(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param missing what the publisher recorded and the subscriber does not have
     * @param tooMany what the subscriber has and the publisher did not record, or recorded once
     */
    public record Difference(long missing, long tooMany) {

        public static final Difference NONE = new Difference(0, 0);

        public boolean isNone() {
            return equals(NONE);
        }
    }

    /** The oppositions of operator-service's copy; the letters of the portal; of the others nothing can be counted. */
    public Difference of(String subscriber) {
        return switch (subscriber) {
            case Services.OPERATOR -> ofTheCopy();
            case Services.PORTAL -> ofTheLetters();
            default -> Difference.NONE;
        };
    }

    private Difference ofTheCopy() {
        // a register of millions is not fetched when it is the same
        if (digest(Services.REGISTRY, STANDING).equals(digest(Services.OPERATOR, COPIED))) {
            return Difference.NONE;
        }
        Set<String> standing = new HashSet<>(texts(Services.REGISTRY, STANDING));
        List<String> copied = texts(Services.OPERATOR, COPIED);
        long wrong = copied.stream().filter(row -> !standing.remove(row)).count();
        return new Difference(standing.size(), wrong);
    }

    private Difference ofTheLetters() {
        long more = ledger.number(Services.PORTAL, LETTERS) - ledger.number(Services.REGISTRY, REGISTRATIONS);
        return new Difference(Math.max(0, -more), Math.max(0, more));
    }

    private String digest(String service, String rows) {
        return texts(service, DIGEST.formatted(rows)).getFirst();
    }

    private List<String> texts(String service, String query) {
        return ledger.rows(service, query, row -> row.getString(1));
    }
}
