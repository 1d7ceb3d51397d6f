package it.opposizioni.portal.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Remembers who wants an e-mail at the end of a consultation, and where and in which language. */
@ApplicationScoped
public class ConsultationNotices {

    /** One statement: a form that is sent twice at the same moment has one row. */
    private static final String ASK = """
            insert into consultation_notice (consultation_id, recipient, address, language, asked_at)
            values (:id, :recipient, :address, :language, :now)
            on conflict (consultation_id, recipient) do update
            set address = excluded.address, language = excluded.language, asked_at = excluded.asked_at
            """;

    /** The rows of those who wait. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<ConsultationNotice, ConsultationNotice.Key> {}

    private final Repository notices;
    private final PersonalData personalData;
    private final Clock clock;

    ConsultationNotices(Repository notices, PersonalData personalData, Clock clock) {
        this.notices = notices;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** To be called before the comparison can end. Somebody without an address gets no e-mail. */
    @Transactional
    public void ask(UUID consultationId, Visitor visitor, Lang lang) {
        visitor.email()
                .ifPresent(address -> notices.getEntityManager()
                        .createNativeQuery(ASK)
                        .setParameter("id", consultationId)
                        .setParameter("recipient", visitor.subject())
                        // bypasses the entity, and so its converter
                        .setParameter("address", personalData.encrypt(address))
                        .setParameter("language", lang.code())
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    /** This person does not wait, or not any more. */
    @Transactional
    public void forget(UUID consultationId, Visitor visitor) {
        notices.delete("consultationId = ?1 and recipient = ?2", consultationId, visitor.subject());
    }

    /** It was cancelled: no end will be announced. */
    @Transactional
    public void forgetAll(UUID consultationId) {
        notices.delete("consultationId", consultationId);
    }

    /** Deletes them: their messages are stored in the same transaction. */
    @Transactional(TxType.MANDATORY)
    public List<ConsultationNotice> take(UUID consultationId) {
        List<ConsultationNotice> waiting = notices.find("consultationId", consultationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        waiting.forEach(notices::delete);
        return waiting;
    }

    /** What this person waits for. */
    @Transactional
    public List<ConsultationNotice> of(String subject) {
        return notices.list("recipient", subject);
    }

    /** This person waits for nothing any more. */
    @Transactional
    public void erase(String subject) {
        notices.delete("recipient", subject);
    }

    /** Nobody waits any longer: of a comparison that a program cancelled no end is announced. */
    @Transactional
    public void forget(Instant askedBefore) {
        notices.delete("askedAt < ?1", askedBefore);
    }
}
