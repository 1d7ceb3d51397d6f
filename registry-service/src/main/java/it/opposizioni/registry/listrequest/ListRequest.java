package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.numberlist.SentLines;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asks for many numbers of an organisation at once. It takes no effect before that person has seen what it would do and has confirmed it;
 * a withdrawal not before two registrars have seen that the lines are the organisation's.
 *
 * <p>It changes only by the verbs below, each an edge of {@link ListRequestTransitions}.
 */
@Entity
class ListRequest {

    private static final Text SECOND_PERSON = Text.of(
            "Decide un’altra persona del gestore: di questo elenco ti sei già occupato tu.",
            "Another registrar must decide: you have dealt with this list before.");

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ListRequestKind kind;

    @Enumerated(EnumType.STRING)
    private ListRequestState state = ListRequestState.NONE;

    /** The organisation, as the desk knows it. */
    private UUID holderId;

    @Embedded
    private ListEntry entered;

    @Convert(converter = EncryptedText.class)
    private String content;

    /** Keyed digest of the content. */
    private byte[] contentKey;

    /** Null but for what is about one. */
    @Embedded
    private CompanyAsked company;

    private String outcomes;

    @Column(name = "lines")
    private int lineCount;

    @Column(name = "done")
    private int doneCount;

    /** When it was confirmed by the person who entered it; null before. */
    private Instant sentAt;

    /** With the next three null until a registrar has seen the evidence. */
    @Convert(converter = EncryptedText.class)
    private String evidenceReference;

    @Enumerated(EnumType.STRING)
    private DeskChannel evidenceChannel;

    private Instant proposedAt;
    private String proposedBy;

    private Instant decidedAt;
    private String decidedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    /** When its last line got an outcome, or it was refused or taken back. */
    private Instant closedAt;

    private long version;

    protected ListRequest() {}

    /** @param company null but for a kind that is about one */
    ListRequest(
            UUID id, ListRequestKind kind, UUID holderId, SentLines lines, byte[] contentKey, CompanyAsked company) {
        this.company = company;
        this.id = id;
        this.kind = kind;
        this.holderId = holderId;
        this.content = lines.content();
        this.contentKey = contentKey.clone();
        this.outcomes = lines.outcomes();
        this.lineCount = lines.all().size();
    }

    /** It begins, without effect. */
    void enter(ListEntry entry) {
        apply(ListRequestAct.ENTER);
        entered = entry;
    }

    /** The person who entered it confirms it. @return the event, where registrars decide about it */
    Optional<String> send(Instant now) {
        Optional<String> event = apply(kind.isDecided() ? ListRequestAct.SEND : ListRequestAct.START);
        sentAt = now;
        return event;
    }

    void takeBack(Instant now) {
        apply(ListRequestAct.TAKE_BACK);
        closedAt = now;
    }

    /** @throws DomainException 409 when it was decided before, or the registrar entered it */
    void propose(String registrar, String evidence, DeskChannel cameBy, Instant now) {
        ListRequestTransitions.TABLE.require(state, ListRequestAct.PROPOSE);
        requireAnother(registrar);
        apply(ListRequestAct.PROPOSE);
        proposedBy = registrar;
        proposedAt = now;
        evidenceReference = evidence;
        evidenceChannel = cameBy;
    }

    /** @throws DomainException 409 when it was decided before, or the registrar entered or proposed it */
    void approve(String registrar, Instant now) {
        decide(ListRequestAct.APPROVE, registrar, now);
    }

    /** @throws DomainException as {@link #approve} */
    String refuse(String registrar, String why, Instant now) {
        Optional<String> event = decide(ListRequestAct.REFUSE, registrar, now);
        reason = why;
        closedAt = now;
        return event.orElseThrow();
    }

    /** The outcomes of the next lines. */
    void became(List<Outcome> next) {
        SentLines known = lines().with(next);
        outcomes = known.outcomes();
        doneCount = known.count(Outcome.RECORDED);
    }

    /** Its last line has an outcome. */
    String finish(Instant now) {
        String event = apply(ListRequestAct.FINISH).orElseThrow();
        closedAt = now;
        return event;
    }

    private Optional<String> decide(ListRequestAct act, String registrar, Instant now) {
        ListRequestTransitions.TABLE.require(state, act);
        requireAnother(registrar);
        decidedBy = registrar;
        decidedAt = now;
        return apply(act);
    }

    private void requireAnother(String registrar) {
        if (isOf(registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, SECOND_PERSON);
        }
    }

    private Optional<String> apply(ListRequestAct act) {
        Transitions.Edge<ListRequestState, ListRequestAct> edge = ListRequestTransitions.TABLE.require(state, act);
        state = edge.to();
        version++;
        return edge.event();
    }

    /** Whether that person entered it, or has proposed it. */
    boolean isOf(String person) {
        return person.equals(entered.by()) || person.equals(proposedBy);
    }

    /** Registrars see it once it is confirmed, and only where they decide about it. */
    boolean isForRegistrars() {
        return kind.isDecided() && sentAt != null;
    }

    /** It was confirmed, and neither refused nor taken back. */
    boolean hasGoneOn() {
        return switch (state) {
            case WAITING, PROPOSED, RUNNING, DONE -> true;
            default -> false;
        };
    }

    /** Whether numbers leave the register by it, or have left. */
    boolean endsProtection() {
        return kind.endsProtection() && doneCount > 0;
    }

    SentLines lines() {
        return SentLines.stored(content, outcomes);
    }

    UUID id() {
        return id;
    }

    ListRequestKind kind() {
        return kind;
    }

    ListRequestState state() {
        return state;
    }

    CompanyAsked company() {
        return company;
    }

    UUID holderId() {
        return holderId;
    }

    ListEntry entered() {
        return entered;
    }

    int lineCount() {
        return lineCount;
    }

    int doneCount() {
        return doneCount;
    }

    Instant sentAt() {
        return sentAt;
    }

    Evidence evidence() {
        return new Evidence(evidenceReference, evidenceChannel, proposedBy, decidedBy);
    }

    /**
     * What registrars have seen.
     *
     * @param reference with the others null until then
     * @param seenBy the first of the two
     * @param decidedBy the second
     */
    record Evidence(String reference, DeskChannel channel, String seenBy, String decidedBy) {}

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
