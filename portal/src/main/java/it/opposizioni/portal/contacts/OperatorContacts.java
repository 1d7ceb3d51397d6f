package it.opposizioni.portal.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Remembers where to write to operators: from their applications, and from operator-service's events. */
@ApplicationScoped
public class OperatorContacts {

    private final OperatorContactRepository contacts;
    private final Clock clock;

    OperatorContacts(OperatorContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    public Optional<OperatorContact> of(UUID operatorId) {
        return contacts.findByIdOptional(operatorId);
    }

    /**
     * What a page says, as of now.
     *
     * @param address the operator's public e-mail; null keeps what is known
     * @param language of the person who acted for it; null keeps what is known
     */
    @Transactional
    public void remember(UUID operatorId, String address, String language) {
        contacts.toChange(operatorId, clock.instant()).change(address, language, clock.instant());
    }

    /**
     * What an event says, unless a newer one was received before.
     *
     * @param address null keeps what is known
     * @param version of the operator as the event has it
     */
    @Transactional
    public void learn(UUID operatorId, String address, long version) {
        contacts.toChange(operatorId, clock.instant()).learn(address, version, clock.instant());
    }

    /** The row as it is now, made if there is none; nobody else changes it before the end of this transaction. */
    @Transactional(TxType.MANDATORY)
    public OperatorContact lock(UUID operatorId) {
        return contacts.toChange(operatorId, clock.instant());
    }

    /**
     * While it is locked. The caller knows that the address is the operator's.
     *
     * @param pec null for not any more
     */
    @Transactional(TxType.MANDATORY)
    public void writeByPec(UUID operatorId, String pec) {
        contacts.findById(operatorId).writeByPec(pec, clock.instant());
    }
}
