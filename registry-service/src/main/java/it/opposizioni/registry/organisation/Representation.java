package it.opposizioni.registry.organisation;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person says to represent an organisation, and a registrar confirms it by the evidence. From then on the person acts for the holder that the
 * organisation is.
 *
 * <p>It changes only by the verbs below, each an edge of {@link RepresentationTransitions}; each returns the event it produces.
 */
@Entity
class Representation {

    private static final Text OWN_REQUEST = Text.of(
            "Decide un’altra persona del gestore: questa richiesta è tua.",
            "Another registrar must decide: this request is yours.");

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RepresentationState state = RepresentationState.NONE;

    private String representative;

    /** As the identity provider writes it; null when it does not. */
    @Convert(converter = EncryptedText.class)
    private String representativeName;

    @Convert(converter = EncryptedText.class)
    private String representativeTaxCode;

    /** Of the organisation. */
    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String taxCode;

    /** Keyed digest of the organisation's tax code. */
    private byte[] taxKey;

    @Enumerated(EnumType.STRING)
    private RepresentativeRole role;

    /** What proves it: the number of the extract of the companies register, or of the power of attorney. */
    @Convert(converter = EncryptedText.class)
    private String evidenceReference;

    /** Of the letters to the organisation. */
    private String language;

    /** Under which the desk knows the organisation; null until it is confirmed. */
    private UUID holderId;

    private Instant requestedAt;

    /** With the next one null until a registrar decides. */
    private Instant decidedAt;

    private String decidedBy;

    /** Why it was refused, or ended by a registrar. */
    @Convert(converter = EncryptedText.class)
    private String reason;

    /** When it was refused or ended. */
    private Instant closedAt;

    /** Subject of who ended it; null unless somebody has. */
    private String endedBy;

    private long version;

    protected Representation() {}

    Representation(UUID id, Representative representative, Organisation organisation) {
        this.id = id;
        this.representative = representative.subject();
        this.representativeName = representative.name();
        this.representativeTaxCode = representative.taxCode();
        this.name = organisation.name();
        this.taxCode = organisation.taxCode();
        this.taxKey = organisation.taxKey().clone();
    }

    /** @param name null when the identity provider does not state it */
    record Representative(String subject, String name, String taxCode) {}

    /** @param taxKey keyed digest of the tax code */
    record Organisation(String name, String taxCode, byte[] taxKey) {}

    /** @param evidence where it can be looked up */
    void request(RepresentativeRole as, String evidence, String letters, Instant now) {
        apply(RepresentationAct.REQUEST);
        role = as;
        evidenceReference = evidence;
        language = letters;
        requestedAt = now;
    }

    /**
     * @param holder under which the desk knows the organisation
     * @throws DomainException 409 when it was decided before, or the registrar is who asks
     */
    String confirm(String registrar, UUID holder, Instant now) {
        String event = decide(RepresentationAct.CONFIRM, registrar, now);
        holderId = holder;
        return event;
    }

    /** @throws DomainException as {@link #confirm} */
    String refuse(String registrar, String why, Instant now) {
        String event = decide(RepresentationAct.REFUSE, registrar, now);
        reason = why;
        closedAt = now;
        return event;
    }

    /**
     * By the representative or a registrar.
     *
     * @param why null when the representative ends it
     * @return empty for a request that is taken back
     * @throws DomainException 409 when it is closed
     */
    Optional<String> end(String by, String why, Instant now) {
        Optional<String> event = apply(RepresentationAct.END);
        endedBy = by;
        reason = why;
        closedAt = now;
        return event;
    }

    /**
     * People have one account as a citizen and one as a registrar.
     *
     * @throws DomainException 409 when both have the tax code of who asks
     */
    void requireOther(Caller registrar) {
        if (registrar
                .taxCode()
                .filter(code -> code.value().equals(representativeTaxCode))
                .isPresent()) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, OWN_REQUEST);
        }
    }

    private String decide(RepresentationAct act, String registrar, Instant now) {
        RepresentationTransitions.TABLE.require(state, act);
        if (isOf(registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, OWN_REQUEST);
        }
        decidedBy = registrar;
        decidedAt = now;
        return apply(act).orElseThrow();
    }

    private Optional<String> apply(RepresentationAct act) {
        Transitions.Edge<RepresentationState, RepresentationAct> edge =
                RepresentationTransitions.TABLE.require(state, act);
        state = edge.to();
        version++;
        return edge.event();
    }

    /** Whether this person is the representative. */
    boolean isOf(String person) {
        return representative.equals(person);
    }

    UUID id() {
        return id;
    }

    RepresentationState state() {
        return state;
    }

    Representative representative() {
        return new Representative(representative, representativeName, representativeTaxCode);
    }

    String name() {
        return name;
    }

    String taxCode() {
        return taxCode;
    }

    byte[] taxKey() {
        return taxKey.clone();
    }

    RepresentativeRole role() {
        return role;
    }

    String evidenceReference() {
        return evidenceReference;
    }

    String language() {
        return language;
    }

    UUID holderId() {
        return holderId;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    Instant closedAt() {
        return closedAt;
    }

    String endedBy() {
        return endedBy;
    }

    long version() {
        return version;
    }
}
