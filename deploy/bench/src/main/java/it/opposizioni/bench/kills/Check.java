package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Effects;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.kills.Request.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was acknowledged with what the services have, after all is well again. */
final class Check {

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

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
    private static final String WITH_TWO_CALLS = """
            select c.called_number::text from complaint c join complaint_call k on k.complaint_id = c.id
            where c.called_number >= %d group by c.id, c.called_number having count(*) = 2
            """;
    private static final String ROUNDS = "select count(*) from evidence_request";
    private static final String STAGES_TWICE = """
            select count(*) from (select from complaint_stage_change group by complaint_id, stage having count(*) > 1) twice
            """;
    private static final String GATHERED = """
            select called_number::text from complaint
            where called_number >= %d and (gathered or stage in ('CLOSED_NOT_UPHELD', 'WITHDRAWN'))
            """;
    private static final String ACTS = "select case_id || ' ' || act from case_step where act in ('%s', '%s', '%s')"
            .formatted(CaseActs.ASSIGN, CaseActs.PROPOSE, CaseActs.APPROVE);
    private static final String NOT_CLOSED = """
            select count(*) from complaint c join case_file f on f.id = c.case_id
            where f.stage = 'DECIDED' and c.stage not in ('CLOSED_NOT_UPHELD', 'WITHDRAWN')
            """;
    private static final String DECIDED_ABOUT_OPERATORS =
            "select id::text from case_file where stage = 'DECIDED' and operator_id is not null";
    private static final String DECISIONS_TOLD = "select case_id::text from operator_case_measure";
    private static final String CHECKED_LOGS =
            "select id::text from call_log where state = 'SEALED' and calls = " + Requests.CALLS;
    private static final String SEALED =
            "select id::text, register_as_of, opposed from consultation where kind = 'LIST' and state = 'SEALED'";
    private static final String RECORDED = """
            select o.number::text, p.recorded_at from outbox_position p join outbox_event e on e.id = p.event_id
            join opposition o on o.id::text = e.aggregate_id
            where e.type = 'it.opposizioni.registry.opposition-registered.v1'
            """;

    private final Journal journal;
    private final Ledger ledger;
    private final List<String> wrong = new ArrayList<>();
    private final long giveUp;
    private long lost;
    private long doubled;
    private long unexpected;

    /** @param patience with all of it together */
    Check(Journal journal, Ledger ledger, Duration patience) {
        this.giveUp = System.nanoTime() + patience.toNanos();
        this.journal = journal;
        this.ledger = ledger;
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    /** Lists whose result is not what the register was at the instant that they name. */
    long unexpected() {
        return unexpected;
    }

    /** Where something was lost or doubled, or is wrong. */
    List<String> wrong() {
        return wrong;
    }

    void run() throws InterruptedException {
        Map<String, Long> last = ledger.last();
        for (String subscriber : Services.ALL) {
            Waiting.until(patience(), () -> ledger.missing(subscriber, last) == 0);
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
        compare(
                "added calls",
                journal.acknowledged(Kind.ADDED_CALL),
                Services.COMPLAINT,
                WITH_TWO_CALLS.formatted(Requests.FIRST_CALLED));
        none("rounds of evidence that are open", ROUNDS);
        compareCases(complained);
        compare("logs of calls", journal.acknowledged(Kind.CALL_LOG), Services.OPERATOR, CHECKED_LOGS);
        compare("lists", journal.lists().keySet(), Services.OPERATOR, SEALED);
        lookIntoLists();
        Effects effects = new Effects(ledger);
        for (String subscriber : List.of(Services.OPERATOR, Services.PORTAL)) {
            Waiting.until(patience(), () -> effects.of(subscriber).isNone());
            Effects.Difference difference = effects.of(subscriber);
            count(subscriber + ": effects", difference.missing(), difference.tooMany());
        }
    }

    /** Each complaint was looked at for a case; each act of an official was done once, and followed by the complaints and the operators' records. */
    private void compareCases(Set<String> complained) throws InterruptedException {
        compare("complaints gathered", complained, Services.COMPLAINT, GATHERED.formatted(Requests.FIRST_CALLED));
        compare("acts of officials", journal.acknowledged(Kind.CASE_ACT), Services.COMPLAINT, ACTS);
        Set<String> decided = Set.copyOf(rows(Services.COMPLAINT, DECIDED_ABOUT_OPERATORS));
        compare("decisions told to operator-service", decided, Services.OPERATOR, DECISIONS_TOLD);
        none("complaints of decided cases that are open", NOT_CLOSED);
        count("stages of complaints", 0, ledger.number(Services.COMPLAINT, STAGES_TWICE));
    }

    /** Of that nothing is left in complaint-service after a while. */
    private void none(String what, String number) throws InterruptedException {
        Waiting.until(patience(), () -> ledger.number(Services.COMPLAINT, number) == 0);
        count(what, ledger.number(Services.COMPLAINT, number), 0);
    }

    /** What was acknowledged must be there, once; what was never acknowledged may be there, once. */
    private void compare(String what, Set<String> acknowledged, String service, String query)
            throws InterruptedException {
        Waiting.until(patience(), () -> missing(acknowledged, rows(service, query)) == 0);
        List<String> found = rows(service, query);
        Map<String, Integer> times = new HashMap<>();
        found.forEach(row -> times.merge(row, 1, Integer::sum));
        count(
                what,
                missing(acknowledged, found),
                times.values().stream().mapToInt(each -> each - 1).sum());
    }

    /** What is left of it: where much is wrong, not each thing is waited for as long. */
    private Duration patience() {
        Duration left = Duration.ofNanos(giveUp - System.nanoTime());
        return left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left;
    }

    /** A receipt says as of when: what was recorded until then must have been in it, and nothing of later. */
    private void lookIntoLists() {
        Map<String, Instant> recorded = new HashMap<>();
        ledger.rows(Services.REGISTRY, RECORDED, row -> recorded.put(row.getString(1), instant(row, 2)));
        Map<String, Set<String>> lists = journal.lists();
        List<String> different = ledger
                .rows(Services.OPERATOR, SEALED, row -> new Sealed(row.getString(1), instant(row, 2), row.getLong(3)))
                .stream()
                .filter(list -> lists.containsKey(list.id()))
                .filter(list -> list.opposed()
                        != lists.get(list.id()).stream()
                                .filter(number -> isRecorded(recorded.get(number), list.asOf()))
                                .count())
                .map(Sealed::id)
                .toList();
        unexpected += different.size();
        if (!different.isEmpty()) {
            wrong.add("%d of %d lists are not as the register was at the instant that they name, %s for one"
                    .formatted(different.size(), lists.size(), different.getFirst()));
        }
    }

    /** A list as operator-service has it. */
    private record Sealed(String id, Instant asOf, long opposed) {}

    private static boolean isRecorded(Instant at, Instant asOf) {
        return at != null && !at.isAfter(asOf);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
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
