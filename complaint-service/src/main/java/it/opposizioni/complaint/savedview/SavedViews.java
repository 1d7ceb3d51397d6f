package it.opposizioni.complaint.savedview;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;

/** The views that each official has of each list; nobody sees those of another. */
@ApplicationScoped
class SavedViews {

    private static final int MOST = 20;

    private static final Text TOO_MANY = Text.of(
            "Hai già %s viste: elimina prima una di quelle.", "You have %s views already: delete one of them first.");

    private static final String ONE_AT_A_TIME =
            "select from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked";

    private final Jdbc jdbc;
    private final Validator validator;
    private final PersonalData personalData;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    SavedViews(Jdbc jdbc, Validator validator, PersonalData personalData, Idempotency idempotency, Ids ids, Now now) {
        this.jdbc = jdbc;
        this.validator = validator;
        this.personalData = personalData;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    /** In the order in which they were saved. */
    @Transactional
    List<SavedView> of(ViewedList list, Caller caller) {
        return jdbc.query(
                "select id, name, query from %s where official = ? order by saved_at, id limit ?"
                        .formatted(list.table()),
                row -> new SavedView(
                        row.getObject(1, UUID.class),
                        personalData.decrypt(row.getString(2)),
                        personalData.decrypt(row.getString(3))),
                caller.subject(),
                MOST);
    }

    /** @throws DomainException 422 naming every mistake, or when there are too many already */
    @Transactional
    SavedView save(ViewedList list, NewSavedView asked, Caller caller, String idempotencyKey) {
        NewSavedView accepted = asked.accept(validator);
        return idempotency.once(
                idempotencyKey,
                caller,
                List.of(list.path(), accepted),
                SavedView.class,
                () -> saveNow(list, accepted, caller));
    }

    private SavedView saveNow(ViewedList list, NewSavedView asked, Caller caller) {
        // of two windows that save at once the second counts what the first has saved
        jdbc.query(ONE_AT_A_TIME, _ -> 1, "saved-view " + caller.subject());
        if (of(list, caller).size() >= MOST) {
            throw DomainException.invalid("/name", "TOO_MANY", TOO_MANY.with(MOST));
        }
        SavedView saved =
                new SavedView(ids.next(), asked.name().strip(), asked.query().strip());
        jdbc.update(
                "insert into %s (id, official, name, query, saved_at) values (?, ?, ?, ?, ?)".formatted(list.table()),
                saved.id(),
                caller.subject(),
                personalData.encrypt(saved.name()),
                personalData.encrypt(saved.query()),
                now.get());
        return saved;
    }

    /** @throws DomainException 404 when there is none, or it is another official's */
    @Transactional
    void delete(ViewedList list, UUID id, Caller caller) {
        if (jdbc.update("delete from %s where id = ? and official = ?".formatted(list.table()), id, caller.subject())
                == 0) {
            throw DomainException.notFound();
        }
    }
}
