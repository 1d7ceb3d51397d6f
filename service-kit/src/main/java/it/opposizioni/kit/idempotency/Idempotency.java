package it.opposizioni.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private static final Duration SOON = Duration.ofSeconds(1);
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
    private final LongWork longWork;

    Idempotency(IdempotencyStore store, ObjectMapper json, PersonalData personalData, Clock clock, LongWork longWork) {
        this.store = store;
        this.json = json;
        this.personalData = personalData;
        this.clock = clock;
        this.longWork = longWork;
    }

    /**
     * Runs {@code action} in this transaction, or returns the answer that it gave before.
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
        KeyedRequest keyed = keyed(key, caller, request);
        return switch (claimAll(List.of(keyed), type).getFirst()) {
            case Claim.Done<T>(T answer) -> answer;
            case Claim.Refused<T>(DomainException why) -> throw why;
            case Claim.New<T>() -> {
                T answer = action.get();
                keepAll(Collections.singletonMap(keyed, answer));
                yield answer;
            }
        };
    }

    /**
     * The key of one part of a request. A copy of the release before, which does not know the part, leaves it out; the part can then be sent alone, and
     * is done once.
     *
     * @param key null of a request without one, as is the part's
     */
    public static String ofPart(String key, String part) {
        return key == null
                ? null
                : UUID.nameUUIDFromBytes((key + " " + part).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /**
     * For callers that answer many requests in one transaction; followed by {@link #claim} and {@link #keep}.
     *
     * @throws DomainException 422 for what is no key
     */
    public KeyedRequest keyed(String key, Caller caller, Object request) {
        if (!KEY.matcher(key).matches()) {
            throw DomainException.invalid("/" + HEADER, "IDEMPOTENCY_KEY", BAD_KEY);
        }
        return new KeyedRequest(caller.subject(), key, personalData.searchKey("idempotency", write(request)));
    }

    /**
     * What is to be done with each of these; the new ones are this transaction's own until it ends.
     *
     * @return in the order of the requests
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> List<Claim<T>> claim(List<KeyedRequest> requests, Class<T> type) {
        return claimAll(requests, type);
    }

    /** The answers that were given to new requests. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Map<KeyedRequest, ?> answers) {
        keepAll(answers);
    }

    private <T> List<Claim<T>> claimAll(List<KeyedRequest> requests, Class<T> type) {
        IdempotencyStore.Known known = store.lock(requests, oldest());
        // of two with one key in the same transaction, the second comes while the first is at work
        return requests.stream()
                .<Claim<T>>map(request -> known.ours().remove(request.name())
                        ? claim(request, known.answers().get(request.name()), type)
                        : new Claim.Refused<>(
                                new DomainException(CommonProblems.STILL_RUNNING, RUNNING).retryAfter(SOON)))
                .toList();
    }

    private <T> Claim<T> claim(KeyedRequest request, IdempotencyStore.Answer known, Class<T> type) {
        if (known == null) {
            return new Claim.New<>();
        }
        if (!request.digest().matches(known.requestDigest())) {
            return new Claim.Refused<>(new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, REUSED));
        }
        try {
            return new Claim.Done<>(json.readValue(personalData.decrypt(known.answer()), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepAll(Map<KeyedRequest, ?> answers) {
        Map<KeyedRequest, String> written = new LinkedHashMap<>();
        answers.forEach((request, answer) -> written.put(request, personalData.encrypt(write(answer))));
        store.insert(written, clock.instant());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "3m")
    @Transactional
    void deleteOld() {
        longWork.allow(LongWork.SWEEP);
        store.deleteBefore(oldest());
    }
}
