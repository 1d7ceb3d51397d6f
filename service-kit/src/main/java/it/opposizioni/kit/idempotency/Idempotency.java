package it.opposizioni.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key}: the same key and request within 24 hours gives the first answer. Key, effect and answer are one
 * commit, so that a crash leaves either all of them or none.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final Text BAD_KEY = Text.of(
            "Usa da 1 a 100 caratteri visibili, per esempio un UUID.",
            "Use 1 to 100 visible characters, for example a UUID.");
    private static final Text REUSED = Text.of(
            "La chiave è già stata usata per una richiesta diversa: usane una nuova.",
            "The key was used for a different request: use a new one.");
    private static final Text RUNNING = Text.of(
            "La stessa richiesta è ancora in corso: riprova fra un momento.",
            "The same request is still running: try again in a moment.");

    private final IdempotencyStore store;
    private final ObjectMapper json;
    private final PersonalData personalData;
    private final Clock clock;

    Idempotency(IdempotencyStore store, ObjectMapper json, PersonalData personalData, Clock clock) {
        this.store = store;
        this.json = json;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Runs {@code action} in this transaction, or gives the answer it gave before.
     *
     * @param key the header's value; without one the action just runs
     * @param request everything the answer depends on but the caller, path included
     * @throws DomainException 422 for another request under the same key, 409 while the first one runs
     */
    @Transactional
    public <T> T once(String key, Caller caller, Object request, Class<T> type, Supplier<T> action) {
        if (key == null) {
            return action.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw DomainException.invalid("/" + HEADER, "IDEMPOTENCY_KEY", BAD_KEY);
        }
        byte[] digest = personalData.searchKey("idempotency", write(request));
        try {
            if (!store.lock(caller.subject(), key)) {
                throw new DomainException(CommonProblems.STILL_RUNNING, RUNNING).retryAfter(Duration.ofSeconds(1));
            }
            Optional<IdempotencyStore.Answer> known =
                    store.find(caller.subject(), key, clock.instant().minus(KEPT));
            if (known.isPresent()) {
                return repeat(known.get(), digest, type);
            }
            T answer = action.get();
            store.insert(caller.subject(), key, digest, personalData.encrypt(write(answer)), clock.instant());
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T repeat(IdempotencyStore.Answer known, byte[] digest, Class<T> type) {
        if (!Arrays.equals(known.requestDigest(), digest)) {
            throw new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REUSED);
        }
        try {
            return json.readValue(personalData.decrypt(known.answer()), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void forgetOld() throws SQLException {
        Instant limit = clock.instant().minus(KEPT);
        store.deleteBefore(limit);
    }
}
