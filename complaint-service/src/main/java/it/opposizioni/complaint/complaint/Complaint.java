package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.complaint.question.LastQuestion;
import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A person's report of unwanted calls: one caller or controller, one to ten calls (deploy/docs/rules.md R5).
 *
 * <p>Changes by its verbs only, each along an edge of {@link StageTransitions}. {@code version} counts the events published
 * about it, and is the version of the last one. What did not change is not written: gathering marks complaints beside these objects.
 */
@Entity
@DynamicUpdate
public class Complaint {

    /** In one complaint (deploy/docs/rules.md R5). */
    public static final int MOST_CALLS = 10;

    static final String THE_REGISTER = "register";

    private static final Text ENOUGH_CALLS = Text.of(
            "Una segnalazione ha al massimo %s chiamate: per le altre fanne un'altra.",
            "A complaint has at most %s calls: file another one for the others.");

    @Id
    private UUID id;

    private String code;

    private long version;

    private String reporter;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber calledNumber;

    @Convert(converter = EncryptedText.class)
    private String company;

    @Enumerated(EnumType.STRING)
    private Product product;

    @Convert(converter = EncryptedText.class)
    private String description;

    private Boolean consentGiven;

    private Boolean askedToStop;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    /** Null unless it was outside the scope and somebody else decides about it. */
    @Enumerated(EnumType.STRING)
    private OtherAuthority passedOnTo;

    @Enumerated(EnumType.STRING)
    private Finding assessment = Finding.INCOMPLETE;

    @Enumerated(EnumType.STRING)
    private Finding assessmentForReporter = Finding.INCOMPLETE;

    private Instant filedAt;

    @Embedded
    private Accusation accusation;

    private UUID caseId;

    private UUID principalCaseId;

    /** For lists: kept by the database when somebody asks or answers. Null where nothing was asked. */
    @Embedded
    private LastQuestion lastQuestion;

    /** The gathering of cases has considered it with its present evidence. */
    private boolean gathered;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "complaint_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Call> calls = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "complaint_id", insertable = false, updatable = false)
    @OrderBy("version")
    private List<StageChange> stageChanges = new ArrayList<>();

    protected Complaint() {}

    public Complaint(UUID id, ComplaintCode code, String reporter, Report report, List<Call> calls, Instant filedAt) {
        this.id = id;
        this.code = code.value();
        this.reporter = reporter;
        this.calledNumber = report.calledNumber();
        this.company = report.company();
        this.product = report.product();
        this.description = report.description();
        this.consentGiven = report.consentGiven();
        this.askedToStop = report.askedToStop();
        this.calls.addAll(calls);
        this.filedAt = filedAt;
        this.version = 1;
        enter(Stage.FILED, Actor.REPORTER, reporter, filedAt, null);
    }

    /** What the reporter says besides the calls; null where nothing was said. */
    public record Report(
            PhoneNumber calledNumber,
            String company,
            Product product,
            String description,
            Boolean consentGiven,
            Boolean askedToStop) {}

    /**
     * Moves along one edge of the table.
     *
     * @param by subject of the person who acts
     * @throws DomainException 409 when the table has no such edge from here
     */
    void act(Act act, String by, Instant now, Explanation explanation) {
        enter(StageTransitions.TABLE.apply(stage, act), act.actor(), by, now, explanation.reason());
        passedOnTo = explanation.passedOnTo();
    }

    private void enter(Stage next, Actor actor, String by, Instant now, String reason) {
        stage = next;
        version++;
        stageChanges.add(new StageChange(id, version, next, now, actor, by, reason));
    }

    /** What the reporter is to be told of evidence. */
    public enum Told {
        NOTHING,
        COLLECTED,
        /** It says something else than before: a source has corrected itself, or an official has found it out. Of a call that was added nothing is told. */
        CHANGED
    }

    /**
     * Stores what the evidence says. What is collected moves the complaint to {@link Stage#EVIDENCE_COLLECTED}.
     *
     * @param complete both sources have answered
     */
    public Told assess(Finding found, Finding foundForReporter, boolean complete, Instant now) {
        boolean differs = foundForReporter != assessmentForReporter
                && foundForReporter != Finding.INCOMPLETE
                && assessmentForReporter != Finding.INCOMPLETE;
        assessment = found;
        assessmentForReporter = foundForReporter;
        gathered = false;
        if (!complete) {
            return Told.NOTHING;
        }
        if (stage == Stage.FILED) {
            act(Act.COLLECT_EVIDENCE, THE_REGISTER, now, Explanation.NONE);
            return Told.COLLECTED;
        }
        return differs && !stage.isFinal() ? Told.CHANGED : Told.NOTHING;
    }

    /** Stores whom the evidence points at. */
    public void accuse(Accusation accused) {
        accusation = accused;
        gathered = true;
    }

    /** Becomes part of these cases, and of no others any more. */
    public void join(PartOf cases) {
        caseId = cases.caseId();
        principalCaseId = cases.principalCaseId();
    }

    /**
     * More calls by the same caller, while nobody has begun to work on the complaint: all of them, or none.
     *
     * @throws DomainException 409 when somebody has, or it is over; 422 when there would be too many
     */
    public void add(List<Call> more) {
        if (!takesAdditions()) {
            throw ComplaintProblems.stageConflict(stage.name(), "ADD_CALL");
        }
        if (calls.size() + more.size() > MOST_CALLS) {
            throw DomainException.invalid("/calls", "TOO_MANY", ENOUGH_CALLS.with(MOST_CALLS));
        }
        calls.addAll(more);
    }

    /** Its reporter can still change what it says: nobody has begun to work on it. */
    public boolean takesAdditions() {
        return stage == Stage.FILED || stage == Stage.EVIDENCE_COLLECTED;
    }

    /** How many can still be added. */
    public int callsLeft() {
        return takesAdditions() ? MOST_CALLS - calls.size() : 0;
    }

    /** A round of questions that no source has been asked: every round before has an event of its own. */
    public int nextRound() {
        return Math.toIntExact(version + 1);
    }

    /** @return the version of an event that changes nothing here, such as one more question */
    long nextEvent() {
        return ++version;
    }

    public UUID id() {
        return id;
    }

    /** What people call it: {@link ComplaintCode}. */
    public String code() {
        return code;
    }

    long version() {
        return version;
    }

    public String reporter() {
        return reporter;
    }

    public boolean isReportedBy(String subject) {
        return reporter.equals(subject);
    }

    public PhoneNumber calledNumber() {
        return calledNumber;
    }

    public Optional<String> company() {
        return Optional.ofNullable(company);
    }

    public Product product() {
        return product;
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public Optional<Boolean> consentGiven() {
        return Optional.ofNullable(consentGiven);
    }

    public Optional<Boolean> askedToStop() {
        return Optional.ofNullable(askedToStop);
    }

    public Stage stage() {
        return stage;
    }

    public Optional<OtherAuthority> passedOnTo() {
        return Optional.ofNullable(passedOnTo);
    }

    /** The reporter must not learn from it whether somebody else's line is registered (deploy/docs/threats.md T2). */
    Finding assessmentFor(Actor reader) {
        return reader == Actor.REGULATOR ? assessment : assessmentForReporter;
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** Empty until the evidence is complete. */
    public Optional<Accusation> accusation() {
        return Optional.ofNullable(accusation);
    }

    public PartOf partOf() {
        return new PartOf(caseId, principalCaseId);
    }

    Instant stageSince() {
        return stageChanges.getLast().at();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<StageChange> stageChanges() {
        return List.copyOf(stageChanges);
    }
}
