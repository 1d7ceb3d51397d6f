package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.Acknowledged.Request;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.local.TrialSuite;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What there is after a database was lost: how long it takes until all is well, what people were told and nobody knows, what is there twice. */
final class Aftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(45);
    private static final int PRESENT_SECONDS = 10;
    private static final long PROBES = 39_055_9000000L;

    private static final String STANDING = "select number from opposition where ended_at is null and ";
    private static final String WITHOUT_HOLDER =
            "select count(*) from opposition where ended_at is null and holder is null and ";
    private static final String COPIED = "select number from opposed_number where (telephone or post) and ";
    private static final String TWICE =
            "select count(*) - count(distinct number) from opposition where ended_at is null and ";
    private static final String REGISTRATIONS = "select count(*) from registration";
    private static final String LETTERS = "select count(*) from outgoing_message where kind = 'registration-recorded'";

    private final TrialSuite suite;
    private final Ledger ledger;
    private final Searches searches;
    private long probe = PROBES;
    private long withoutRegistration;

    Aftermath(TrialSuite suite, Ledger ledger, Searches searches) {
        this.suite = suite;
        this.ledger = ledger;
        this.searches = searches;
    }

    /** Returns when somebody can register, registrars have ended all searches, and every service knows what the others know. */
    Recovered await(long lostAt) throws InterruptedException {
        double back = Double.NaN;
        while (true) {
            int ended = searches.ended().size();
            double waited = Waiting.until(PATIENCE, () -> {
                searches.end();
                return registers();
            });
            back = Double.isNaN(waited) ? waited : seconds(lostAt);
            double known = awaitKnown();
            // one that was opened after the first registration shut the register once more
            if (Double.isNaN(back) || Double.isNaN(known) || searches.ended().size() == ended) {
                return new Recovered(back, Double.isNaN(known) ? known : seconds(lostAt));
            }
        }
    }

    /** Returns when registrars have ended all searches, and every service knows what the others know. @return seconds; {@link Double#NaN} for never */
    double awaitKnown() throws InterruptedException {
        return Waiting.until(PATIENCE, () -> searches.end() && allKnow());
    }

    /** The same, when all letters are written and all numbers copied too; those that are not after a minute are missing. */
    void awaitEffects(Acknowledged... people) throws InterruptedException {
        awaitKnown();
        Waiting.until(
                Duration.ofMinutes(1),
                () -> lettersMissing() == 0 && Stream.of(people).allMatch(each -> differences(each) == 0));
    }

    /**
     * Seconds since the loss; {@link Double#NaN} for never.
     *
     * @param registers until somebody could register
     * @param complete until every copy was complete again
     */
    record Recovered(double registers, double complete) {}

    /** How many seconds before the loss the first of these was acknowledged; 0 when there is none. */
    static double age(List<Request> missing, long lostAt) {
        return missing.stream()
                        .mapToLong(request -> lostAt - request.at())
                        .max()
                        .orElse(0)
                / 1e9;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private boolean registers() {
        Registrations one = new Registrations(suite, ledger, 1, probe++);
        try {
            one.prepare(1);
        } catch (IllegalStateException _) {
            // its database is away
            return false;
        }
        return one.request();
    }

    private boolean allKnow() {
        return Services.ALL.stream().allMatch(service -> ledger.ageOfKnowledge(service) < PRESENT_SECONDS);
    }

    /** What people were told that is in the register no longer. */
    List<Request> missing(Acknowledged people) {
        return people.notIn(numbers(Services.REGISTRY, STANDING + people.range()))
                .toList();
    }

    /** Numbers that are in the register because a copy knew them: nobody is known to whom they belong. */
    long withoutHolder(Acknowledged people) {
        return ledger.number(Services.REGISTRY, WITHOUT_HOLDER + people.range());
    }

    /** Numbers in which operator-service's copy is not what the register says. */
    long differences(Acknowledged people) {
        Set<Long> standing = numbers(Services.REGISTRY, STANDING + people.range());
        Set<Long> copied = numbers(Services.OPERATOR, COPIED + people.range());
        long inBoth = standing.stream().filter(copied::contains).count();
        return standing.size() + copied.size() - 2 * inBoth;
    }

    private Set<Long> numbers(String service, String query) {
        return new HashSet<>(ledger.rows(service, query, row -> row.getLong(1)));
    }

    long deadLetters() {
        return Services.ALL.stream().mapToLong(ledger::deadLetters).sum();
    }

    /** Registrations that the register has lost, and of which the portal may have a letter rightly. */
    void lost(long registrations) {
        withoutRegistration += registrations;
    }

    /** Numbers that stand twice. */
    long doubled(Acknowledged people) {
        return ledger.number(Services.REGISTRY, TWICE + people.range());
    }

    /** Letters that nobody should have. */
    long lettersDoubled() {
        return Math.max(0, letters() - withoutRegistration);
    }

    /** Registrations of which there is no letter. */
    long lettersMissing() {
        return Math.max(0, -letters());
    }

    /** How many more than registrations. */
    private long letters() {
        return ledger.number(Services.PORTAL, LETTERS) - ledger.number(Services.REGISTRY, REGISTRATIONS);
    }
}
