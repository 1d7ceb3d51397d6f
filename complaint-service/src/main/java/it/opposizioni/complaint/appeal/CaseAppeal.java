package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One appeal against the decision on a case. It changes only by its steps, each along an edge of {@link AppealTransitions}. */
@Entity
class CaseAppeal {

    @Id
    private UUID id;

    private UUID caseId;

    /** The first one has 1. */
    private int number;

    @Enumerated(EnumType.STRING)
    private Appellant appellant;

    @Convert(converter = EncryptedText.class)
    private String court;

    @Convert(converter = EncryptedText.class)
    private String docket;

    private LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    private AppealStage stage;

    @Enumerated(EnumType.STRING)
    private DecisionEffect effectBefore;

    private String[] measuresBefore;

    @Enumerated(EnumType.STRING)
    private DecisionEffect effect;

    private String[] measures;

    /** Null while the court has yet to decide. */
    private Instant endedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "appeal_id", insertable = false, updatable = false)
    @OrderBy("version")
    private List<AppealStep> steps = new ArrayList<>();

    protected CaseAppeal() {}

    /** Who appealed, to which court, under which number of its register, and when. */
    record Filing(Appellant appellant, String court, String docket, LocalDate on) {}

    /**
     * What the case has decided.
     *
     * @param measures of the decision, whatever is left of them
     */
    record Decided(boolean upheld, List<Measure> measures) {}

    /**
     * Who records a step.
     *
     * @param version of all that is recorded about the appeals of the case
     */
    record Recording(long version, Official by, Instant at) {}

    /**
     * What happened.
     *
     * @param day null of what was recorded in error
     * @param reference of the order or judgment; null where there is none
     * @param words what is left of the decision, or why it was an error; null of others
     * @param left of the measures, where the judgment has left a part
     */
    record Happened(AppealAct act, LocalDate day, String reference, String words, List<Measure> left) {}

    /** @param before what holds of the decision without this appeal */
    CaseAppeal(UUID id, UUID caseId, int number, Filing filing, DecisionStanding before, Recording recording) {
        this.id = id;
        this.caseId = caseId;
        this.number = number;
        this.appellant = filing.appellant();
        this.court = filing.court();
        this.docket = filing.docket();
        this.filedOn = filing.on();
        this.effectBefore = before.effect();
        this.measuresBefore = names(before.measures());
        enter(
                AppealStage.PENDING,
                before.underAppeal(),
                new Happened(AppealAct.FILE, filing.on(), null, null, List.of()),
                recording);
    }

    /**
     * Records what has happened.
     *
     * @return whether those who complained are to be told: it has ended, or its end was an error
     * @throws it.opposizioni.kit.problem.DomainException 409 when the table has no such edge, or there is nothing to suspend; 422 when it cannot have
     *     happened on that day, or the decision has not the measures that are left
     */
    boolean record(Happened happened, Decided decided, Recording recording) {
        boolean wasTold = end() != null;
        AppealStage next = AppealTransitions.TABLE.apply(stage, happened.act());
        if (happened.act() == AppealAct.SUSPEND && !isSuspendable(decided)) {
            throw AppealProblems.nothingToSuspend();
        }
        if (happened.day() != null) {
            requireDay("/day", happened.day(), lastDay(), recording.at());
        }
        if (!decided.measures().containsAll(happened.left())) {
            throw AppealProblems.notOfDecision();
        }
        enter(next, standingAfter(happened, decided), happened, recording);
        return wasTold || end() != null;
    }

    /** @throws it.opposizioni.kit.problem.DomainException 422 when it is before the earliest, or ahead */
    static void requireDay(String pointer, LocalDate day, LocalDate earliest, Instant now) {
        if (day.isAfter(Rome.day(now))) {
            throw AppealProblems.ahead(pointer);
        }
        if (day.isBefore(earliest)) {
            throw AppealProblems.tooSoon(pointer, earliest);
        }
    }

    private DecisionStanding standingAfter(Happened happened, Decided decided) {
        return switch (happened.act()) {
            case FILE, LIFT_SUSPENSION -> before().underAppeal();
            case SUSPEND -> DecisionStanding.suspended();
            case REJECT, WITHDRAW, EXTINGUISH, MARK_AS_ERROR -> before();
            case GRANT ->
                appellant.wantsDecisionBack(decided.upheld(), effectBefore)
                        ? DecisionStanding.whole(decided.measures())
                        : DecisionStanding.annulled();
            case GRANT_IN_PART -> DecisionStanding.inPart(happened.left());
        };
    }

    /** Only what a measure does can be suspended, and an appeal for the decision is none against it. */
    private boolean isSuspendable(Decided decided) {
        return measuresBefore.length > 0 && !appellant.wantsDecisionBack(decided.upheld(), effectBefore);
    }

    private void enter(AppealStage next, DecisionStanding standing, Happened happened, Recording recording) {
        stage = next;
        effect = standing.effect();
        measures = names(standing.measures());
        endedAt = next.isOpen() ? null : recording.at();
        steps.add(new AppealStep(caseId, id, next, happened, recording));
    }

    /** What holds of the decision now, unless there is a later appeal. */
    DecisionStanding standing() {
        return new DecisionStanding(effect, measures(measures), isOpen());
    }

    private DecisionStanding before() {
        return new DecisionStanding(effectBefore, measures(measuresBefore), false);
    }

    /** What would not be refused now. */
    List<AppealAct> possibleActs(Decided decided) {
        return AppealTransitions.TABLE.actsFrom(stage).stream()
                .filter(act -> act != AppealAct.SUSPEND || isSuspendable(decided))
                .toList();
    }

    boolean isOpen() {
        return stage.isOpen();
    }

    boolean counts() {
        return stage != AppealStage.RECORDED_IN_ERROR;
    }

    /** Of what has happened last. */
    LocalDate lastDay() {
        return steps.stream()
                .map(AppealStep::day)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(filedOn);
    }

    /** Since when the decision is suspended; null when it is not. */
    LocalDate suspendedSince() {
        return stage == AppealStage.SUSPENDED ? steps.getLast().day() : null;
    }

    /** The step that has ended it; null before, and of one that was recorded in error. */
    AppealStep end() {
        return isOpen() || !counts() ? null : steps.getLast();
    }

    private static String[] names(List<Measure> measures) {
        return measures.stream().map(Enum::name).toArray(String[]::new);
    }

    private static List<Measure> measures(String[] names) {
        return Arrays.stream(names).map(Measure::valueOf).toList();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    Appellant appellant() {
        return appellant;
    }

    String court() {
        return court;
    }

    String docket() {
        return docket;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    AppealStage stage() {
        return stage;
    }

    List<AppealStep> steps() {
        return List.copyOf(steps);
    }
}
