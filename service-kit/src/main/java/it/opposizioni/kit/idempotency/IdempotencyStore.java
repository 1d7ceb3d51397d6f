package it.opposizioni.kit.idempotency;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Question;
import it.opposizioni.kit.database.Jdbc.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

@ApplicationScoped
class IdempotencyStore {

    record Answer(byte[] requestDigest, String answer) {}

    /**
     * What is known of requests.
     *
     * @param ours the names of those that are not at work elsewhere
     * @param answers by name, of those that were answered before
     */
    record Known(Set<String> ours, Map<String, Answer> answers) {}

    private static final String LOCK =
            "select name from unnest(?::text[]) as name where pg_try_advisory_xact_lock(hashtextextended(name, 7))";

    private static final String FIND = """
            select k.caller, k.key, k.request_digest, k.answer
            from unnest(?::text[], ?::text[]) as asked (caller, key) join idempotency_key k using (caller, key)
            where k.created_at > ?
            """;

    /** Usually there is one key. PostgreSQL keeps the plan of this query; it plans the one for many keys at each request, which takes ten times as long. */
    private static final String FIND_ONE = """
            select caller, key, request_digest, answer from idempotency_key
            where caller = ? and key = ? and created_at > ?
            """;

    /** A key older than a day may be used again. */
    private static final String INSERT = """
            insert into idempotency_key (caller, key, request_digest, answer, created_at) values (?, ?, ?, ?, ?)
            on conflict (caller, key) do update set request_digest = excluded.request_digest, answer = excluded.answer,
                created_at = excluded.created_at
            """;

    private final Jdbc jdbc;

    IdempotencyStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not at work elsewhere are nobody else's until the end of the transaction. */
    Known lock(List<KeyedRequest> requests, Instant notBefore) {
        Map<String, Answer> answers = new HashMap<>();
        Object names = array(requests, KeyedRequest::name);
        Reader<Answer> reader = row -> answers.put(
                KeyedRequest.name(row.getString(1), row.getString(2)), new Answer(row.getBytes(3), row.getString(4)));
        List<String> ours = jdbc.query(
                        new Question<>(LOCK, row -> row.getString(1), names), find(requests, notBefore, reader))
                .first();
        return new Known(new HashSet<>(ours), answers);
    }

    private static Question<Answer> find(List<KeyedRequest> requests, Instant notBefore, Reader<Answer> reader) {
        if (requests.size() == 1) {
            KeyedRequest only = requests.getFirst();
            return new Question<>(FIND_ONE, reader, only.caller(), only.key(), notBefore);
        }
        return new Question<>(
                FIND, reader, array(requests, KeyedRequest::caller), array(requests, KeyedRequest::key), notBefore);
    }

    private static String[] array(List<KeyedRequest> requests, Function<KeyedRequest, String> part) {
        return requests.stream().map(part).toArray(String[]::new);
    }

    void insert(Map<KeyedRequest, String> answers, Instant now) {
        jdbc.batch(INSERT, answers.entrySet(), answer -> {
            KeyedRequest request = answer.getKey();
            return new Object[] {
                request.caller(), request.key(), request.digest().current(), answer.getValue(), now
            };
        });
    }

    void deleteBefore(Instant limit) {
        jdbc.update("delete from idempotency_key where created_at < ?", limit);
    }
}
