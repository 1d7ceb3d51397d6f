package it.opposizioni.registry.desk;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.Medium;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody asked for by telephone, e-mail or post, and what the registrars made of it (DPR 26/2022 art. 7 c. 1 lett. b, c). When it
 * came and when it was recorded are kept apart: between the two lies at most the next working day (c. 8).
 *
 * <p>It changes only by the verbs below, each an edge of {@link DeskRequestTransitions}; each returns the event it produces.
 */
@Entity
class DeskRequest {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DeskRequestKind kind;

    @Enumerated(EnumType.STRING)
    private DeskRequestState state = DeskRequestState.NONE;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    private boolean telephone;
    private boolean post;

    @Enumerated(EnumType.STRING)
    private DeskChannel channel;

    private Instant receivedAt;
    private LocalDate dueOn;
    private Instant recordedAt;

    /** Subject of the registrar. */
    private String recordedBy;

    /** Where the letter, the message or the recording is kept. */
    @Convert(converter = EncryptedText.class)
    private String evidenceReference;

    /** A delegate; null when the holder asked. */
    @Convert(converter = EncryptedText.class)
    private String askedBy;

    private UUID holderId;

    /** What it is about; with the next one null until that is known. */
    private UUID oppositionId;

    private String protocol;

    /** With the next two null unless it is about a company. */
    private UUID operatorId;

    private LocalDate firstDay;
    private LocalDate lastDay;

    /** With the next ones null until a second registrar decides. */
    private Instant decidedAt;

    private String decidedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private long version;

    protected DeskRequest() {}

    DeskRequest(UUID id, DeskRequestKind kind, PhoneNumber number, Set<Medium> media, UUID holderId) {
        this.id = id;
        this.kind = kind;
        this.number = number;
        this.telephone = media.contains(Medium.TELEPHONE);
        this.post = media.contains(Medium.POST);
        this.holderId = holderId;
    }

    /**
     * How it came.
     *
     * @param due the last day to record it
     * @param delegate who asked; null for the holder
     */
    DeskRequest cameBy(DeskChannel by, Instant at, String evidence, LocalDate due, String delegate) {
        channel = by;
        receivedAt = at;
        evidenceReference = evidence;
        dueOn = due;
        askedBy = delegate;
        return this;
    }

    /** @param company that may call from now on, or no longer; null where it is about none */
    DeskRequest about(NewExemption company) {
        if (company != null) {
            operatorId = company.operatorId();
            firstDay = company.from();
            lastDay = company.until();
        }
        return this;
    }

    /** A registrar enters it: what protects more is done by that, what protects less waits for a second registrar. */
    String enter(String registrar, Instant now) {
        recordedBy = registrar;
        recordedAt = now;
        return apply(kind.isProposed() ? DeskRequestAct.PROPOSE : DeskRequestAct.RECORD)
                .orElseThrow();
    }

    /** @throws DomainException 409 when the same registrar entered it, or it was decided before */
    void approve(String registrar, Instant now) {
        decide(DeskRequestAct.APPROVE, registrar, now);
    }

    /**
     * @param why told to the holder
     * @throws DomainException as {@link #approve}
     */
    String reject(String registrar, String why, Instant now) {
        Optional<String> event = decide(DeskRequestAct.REJECT, registrar, now);
        reason = why;
        return event.orElseThrow();
    }

    private Optional<String> decide(DeskRequestAct act, String registrar, Instant now) {
        DeskRequestTransitions.TABLE.require(state, act);
        if (isEnteredBy(registrar)) {
            throw DeskObstacle.SECOND_PERSON.refusal();
        }
        decidedBy = registrar;
        decidedAt = now;
        return apply(act);
    }

    private Optional<String> apply(DeskRequestAct act) {
        Transitions.Edge<DeskRequestState, DeskRequestAct> edge = DeskRequestTransitions.TABLE.require(state, act);
        state = edge.to();
        version++;
        return edge.event();
    }

    void isAbout(UUID opposition) {
        oppositionId = opposition;
    }

    void registeredAs(String number) {
        protocol = number;
    }

    /** Whether this registrar is the one who entered it. */
    boolean isEnteredBy(String registrar) {
        return registrar.equals(recordedBy);
    }

    Ground ground() {
        return Ground.ofDesk(channel, receivedAt, id);
    }

    UUID id() {
        return id;
    }

    DeskRequestKind kind() {
        return kind;
    }

    DeskRequestState state() {
        return state;
    }

    PhoneNumber number() {
        return number;
    }

    List<Medium> media() {
        return Medium.of(telephone, post);
    }

    DeskChannel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String evidenceReference() {
        return evidenceReference;
    }

    String askedBy() {
        return askedBy;
    }

    UUID holderId() {
        return holderId;
    }

    UUID oppositionId() {
        return oppositionId;
    }

    String protocol() {
        return protocol;
    }

    /** Null where it is about no company. */
    NewExemption exemption() {
        return operatorId == null ? null : new NewExemption(operatorId, firstDay, lastDay);
    }

    /** The same when it is decided on this day: its first day may be over by then. */
    NewExemption exemptionFrom(LocalDate day) {
        return exemption().notBefore(day);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
