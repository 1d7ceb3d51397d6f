package it.opposizioni.portal.messages;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Remembers who wants an e-mail at the end of a consultation, and where and in which language. */
@ApplicationScoped
public class ConsultationNotices {

    /** Nobody waits any longer: what was called off has no end that anybody tells of. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    /** The rows of those who wait. */
    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<ConsultationNotice, UUID> {}

    private final Repository notices;
    private final Clock clock;

    ConsultationNotices(Repository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Before the comparison can end. Somebody without an address is not written to. */
    @Transactional
    public void ask(UUID consultationId, Visitor visitor, Lang lang) {
        Instant now = clock.instant();
        // at once: who asks again, because the form came back, has a row
        notices.delete("askedAt < ?1 or consultationId = ?2", now.minus(LONGEST_WAIT), consultationId);
        visitor.email()
                .map(address -> new ConsultationNotice(consultationId, visitor.subject(), address, lang.code(), now))
                .ifPresent(notices::persist);
    }

    /** Forgets it: it is told now, in the transaction that puts the message down. */
    @Transactional(TxType.MANDATORY)
    Optional<ConsultationNotice> take(UUID consultationId) {
        Optional<ConsultationNotice> notice = notices.findByIdOptional(consultationId);
        notice.ifPresent(notices::delete);
        return notice;
    }
}
