package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Effects;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.kills.Request.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was acknowledged with what the services have, after all is well again. */
final class Check {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String NUMBERS =
            "select number::text from opposition where ended_at is null and number >= %d and number < %d";
    private static final String COPIED = "select number::text from opposed_number where number >= %d and number < %d";
    private static final String DECLARED =
            "select first_number::text from calling_number where state = 'DECLARED' and first_number >= %d";
    private static final String KNOWN_CALLERS =
            "select first_number::text from number_declaration where declared_until is null and first_number >= %d";
    private static final String COMPLAINTS = "select called_number::text from complaint where called_number >= %d";
    private static final String WITH_EVIDENCE = """
            select c.called_number::text from complaint c join evidence_statement e on e.complaint_id = c.id
            where c.called_number >= %d group by c.id, c.called_number having count(*) = 2
            """;
    private static final String SEALED = "select id::text from consultation where kind = 'LIST' and state = 'SEALED'";

    private final Journal journal;
    private final Ledger ledger;
    private final List<String> wrong = new ArrayList<>();
    private long lost;
    private long doubled;

    Check(Journal journal, Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    /** Where something was lost or doubled. */
    List<String> wrong() {
        return wrong;
    }

    void run() throws InterruptedException {
        Map<String, Long> last = ledger.last();
        for (String subscriber : Services.ALL) {
            Waiting.until(PATIENCE, () -> ledger.missing(subscriber, last) == 0);
            count(subscriber + ": facts not known", ledger.missing(subscriber, last), 0);
            count(subscriber + ": dead letters", ledger.deadLetters(subscriber), 0);
        }
        long end = Requests.FIRST_CALLED;
        Set<String> registered = journal.acknowledged(Kind.REGISTRATION);
        compare("register", registered, Services.REGISTRY, NUMBERS.formatted(Requests.FIRST_REGISTERED, end));
        compare(
                "copy of the register",
                registered,
                Services.OPERATOR,
                COPIED.formatted(Requests.FIRST_REGISTERED, end));
        Set<String> declared = journal.acknowledged(Kind.CALLING_NUMBER);
        compare("calling numbers", declared, Services.OPERATOR, DECLARED.formatted(Requests.FIRST_DECLARED));
        compare("callers known", declared, Services.COMPLAINT, KNOWN_CALLERS.formatted(Requests.FIRST_DECLARED));
        Set<String> complained = journal.acknowledged(Kind.COMPLAINT);
        compare("complaints", complained, Services.COMPLAINT, COMPLAINTS.formatted(Requests.FIRST_CALLED));
        compare("evidence", complained, Services.COMPLAINT, WITH_EVIDENCE.formatted(Requests.FIRST_CALLED));
        compare("lists", journal.lists(), Services.OPERATOR, SEALED);
        Effects effects = new Effects(ledger);
        for (String subscriber : List.of(Services.OPERATOR, Services.PORTAL)) {
            Waiting.until(Duration.ofMinutes(1), () -> effects.of(subscriber).isNone());
            Effects.Difference difference = effects.of(subscriber);
            count(subscriber + ": effects", difference.missing(), difference.tooMany());
        }
    }

    /** What was acknowledged must be there, once; what was never acknowledged may be there, once. */
    private void compare(String what, Set<String> acknowledged, String service, String query)
            throws InterruptedException {
        Waiting.until(PATIENCE, () -> missing(acknowledged, rows(service, query)) == 0);
        List<String> found = rows(service, query);
        Map<String, Integer> times = new HashMap<>();
        found.forEach(row -> times.merge(row, 1, Integer::sum));
        count(
                what,
                missing(acknowledged, found),
                times.values().stream().mapToInt(each -> each - 1).sum());
    }

    private List<String> rows(String service, String query) {
        return ledger.rows(service, query, row -> row.getString(1));
    }

    private static long missing(Set<String> acknowledged, List<String> found) {
        Set<String> missing = new HashSet<>(acknowledged);
        found.forEach(missing::remove);
        return missing.size();
    }

    private void count(String what, long notThere, long twice) {
        lost += notThere;
        doubled += twice;
        if (notThere + twice > 0) {
            wrong.add("%s: %d lost, %d doubled".formatted(what, notThere, twice));
        }
    }
}
