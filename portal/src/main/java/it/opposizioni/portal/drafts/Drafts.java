package it.opposizioni.portal.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Saves requests step by step, so that a closed window, an expired sign-in or a failing service loses nothing. */
@ApplicationScoped
public class Drafts {

    private static final String BEGIN = """
            insert into draft (id, owner, kind, content, idempotency_key, created_at, updated_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0)
            on conflict do nothing
            """;

    private static final String ONE_AT_A_TIME =
            "select from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked";

    private final DraftRepository drafts;
    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(DraftRepository drafts, Jdbc jdbc, PersonalData personalData, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(String owner, String kind, Object content) {
        Draft draft = new Draft(UUID.randomUUID(), owner, kind, write(content), UUID.randomUUID(), clock.instant());
        drafts.persist(draft);
        return draft.id();
    }

    /**
     * A form that is sent twice, or once more after going back, begins one.
     *
     * @param key of the form
     * @return the draft as it is now
     * @throws DomainException 404 when that key is somebody else's
     */
    @Transactional
    public Draft beginOnce(UUID key, String owner, String kind, Object content) {
        Instant now = clock.instant();
        // bypasses the entity, and so its converter
        String encrypted = personalData.encrypt(write(content));
        jdbc.update(BEGIN, key, owner, kind, encrypted, UUID.randomUUID(), now, now);
        return find(key, owner, kind);
    }

    /**
     * The same, but who has begun one already goes on with it: in another window, perhaps at this moment.
     *
     * @param goesOn whether this open one is what the form is about
     * @return the draft of that key, the open one, or a new one
     */
    @Transactional
    public Draft beginUnlessOpen(UUID key, String owner, String kind, Object content, Predicate<Draft> goesOn) {
        jdbc.query(ONE_AT_A_TIME, _ -> 1, "draft " + kind + " " + owner);
        return drafts.ofOwner(key, owner, kind)
                .or(() -> open(owner, kind).stream().filter(goesOn).findFirst())
                .orElseGet(() -> beginOnce(key, owner, kind, content));
    }

    /** Empty when there is none, or it is somebody else's. */
    @Transactional
    public Optional<Draft> known(UUID id, String owner, String kind) {
        return drafts.ofOwner(id, owner, kind);
    }

    /** @throws DomainException 404 when there is none, or it is somebody else's */
    @Transactional
    public Draft find(UUID id, String owner, String kind) {
        return known(id, owner, kind).orElseThrow(DomainException::notFound);
    }

    /**
     * One of this person's, for whomever it was begun.
     *
     * @throws DomainException 404 when there is none, or it is somebody else's
     */
    @Transactional
    public Draft findOfPerson(UUID id, String person, String kind) {
        return drafts.ofPerson(id, person, kind).orElseThrow(DomainException::notFound);
    }

    @Transactional
    public List<Draft> open(String owner, String kind) {
        return drafts.open(owner, kind);
    }

    public <T> T content(Draft draft, Class<T> type) {
        try {
            return json.readValue(draft.content(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("draft " + draft.id() + " is no " + type.getSimpleName(), e);
        }
    }

    /**
     * Of two windows, or of two clicks at once, the last one counts. A finished one stays as it is: its pages lead to its result.
     *
     * @throws DomainException 404 when there is none any more
     */
    @Transactional
    public void save(Draft draft, Object content) {
        Draft known = drafts.lock(draft.id()).orElseThrow(DomainException::notFound);
        if (known.result().isEmpty()) {
            known.rewrite(write(content), UUID.randomUUID(), clock.instant());
        }
    }

    @Transactional
    public void finish(Draft draft, String result) {
        drafts.lock(draft.id()).ifPresent(known -> known.finish(result, clock.instant()));
    }

    @Transactional
    public void discard(UUID id, String owner) {
        drafts.remove(id, owner);
    }

    /** Open and finished ones, of any kind; the latest first. */
    @Transactional
    public List<Draft> all(String owner) {
        return drafts.all(owner);
    }

    /** All of this person. */
    @Transactional
    public void erase(String owner) {
        drafts.erase(owner);
    }

    /** Those that nobody has touched since then. */
    @Transactional
    public void forget(Instant before) {
        drafts.forget(before);
    }

    /** Those that were sent before then, and forms that came back: they are kept for a second click and for going back only. */
    @Transactional
    public void forgetPassed(Instant before) {
        drafts.forgetPassed(ReturnedForms.KIND, before);
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
