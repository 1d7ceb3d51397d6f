package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.history.DeskChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A list of numbers that somebody has sent for an organisation on the site. Nothing of it is registered before a registrar has seen that the lines are
 * the organisation's.
 *
 * <p>It changes only by the verbs below, each an edge of {@link ListTransitions}.
 */
@Entity
@Table(name = "number_list")
class SentList {

    private static final Text OWN_LIST = Text.of(
            "Decide un’altra persona del gestore: questo elenco l’hai mandato tu.",
            "Another registrar must decide: you sent this list.");

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ListState state = ListState.NONE;

    /** The organisation, as the desk knows it. */
    private UUID holderId;

    private String sentBy;

    /** As the identity provider writes it; null when it does not. */
    @Convert(converter = EncryptedText.class)
    private String sentByName;

    private Instant sentAt;

    /** As its sender calls it; null where none was said. */
    @Convert(converter = EncryptedText.class)
    private String fileName;

    @Convert(converter = EncryptedText.class)
    private String content;

    /** Keyed digest of the content. */
    private byte[] contentKey;

    private String outcomes;

    @Column(name = "lines")
    private int lineCount;

    private int recorded;

    /** Of what was recorded, separated by blanks: one for each part. */
    private String protocols = "";

    @Convert(converter = EncryptedText.class)
    private String evidenceReference;

    @Enumerated(EnumType.STRING)
    private DeskChannel evidenceChannel;

    private Instant decidedAt;
    private String decidedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    /** When its last line was recorded, or it was refused. */
    private Instant closedAt;

    private long version;

    protected SentList() {}

    SentList(UUID id, UUID holderId, SentFile file, byte[] contentKey) {
        SentLines lines = file.lines();
        this.id = id;
        this.holderId = holderId;
        this.fileName = file.name();
        this.content = lines.content();
        this.contentKey = contentKey.clone();
        this.outcomes = lines.outcomes();
        this.lineCount = lines.all().size();
    }

    /** @param name null when the identity provider states none */
    void send(String person, String name, Instant now) {
        apply(ListAct.SEND);
        sentBy = person;
        sentByName = name;
        sentAt = now;
    }

    /** @throws DomainException 409 when it was decided before, or the registrar sent it */
    void confirm(String registrar, String evidence, DeskChannel cameBy, Instant now) {
        decide(ListAct.CONFIRM, registrar, now);
        evidenceReference = evidence;
        evidenceChannel = cameBy;
    }

    /** @throws DomainException as {@link #confirm} */
    String refuse(String registrar, String why, Instant now) {
        Optional<String> event = decide(ListAct.REFUSE, registrar, now);
        reason = why;
        closedAt = now;
        return event.orElseThrow();
    }

    /** What became of the next lines. @param protocol null when nothing of them was recorded */
    void became(List<Outcome> next, String protocol) {
        SentLines known = lines().with(next);
        outcomes = known.outcomes();
        recorded = known.count(Outcome.RECORDED);
        if (protocol != null) {
            protocols = protocols.isEmpty() ? protocol : protocols + " " + protocol;
        }
    }

    /** Of a confirmed one: its last line is done. */
    String finish(Instant now) {
        String event = apply(ListAct.RECORD).orElseThrow();
        closedAt = now;
        return event;
    }

    private Optional<String> decide(ListAct act, String registrar, Instant now) {
        ListTransitions.TABLE.require(state, act);
        if (sentBy.equals(registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, OWN_LIST);
        }
        decidedBy = registrar;
        decidedAt = now;
        return apply(act);
    }

    private Optional<String> apply(ListAct act) {
        Transitions.Edge<ListState, ListAct> edge = ListTransitions.TABLE.require(state, act);
        state = edge.to();
        version++;
        return edge.event();
    }

    SentLines lines() {
        return SentLines.stored(content, outcomes);
    }

    List<String> protocols() {
        return protocols.isEmpty() ? List.of() : Stream.of(protocols.split(" ")).toList();
    }

    UUID id() {
        return id;
    }

    ListState state() {
        return state;
    }

    UUID holderId() {
        return holderId;
    }

    String sentBy() {
        return sentBy;
    }

    String sentByName() {
        return sentByName;
    }

    Instant sentAt() {
        return sentAt;
    }

    String fileName() {
        return fileName;
    }

    int lineCount() {
        return lineCount;
    }

    int recorded() {
        return recorded;
    }

    String evidenceReference() {
        return evidenceReference;
    }

    DeskChannel evidenceChannel() {
        return evidenceChannel;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
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
