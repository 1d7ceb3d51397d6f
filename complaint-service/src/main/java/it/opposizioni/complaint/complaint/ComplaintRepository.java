package it.opposizioni.complaint.complaint;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.Narrowing;
import it.opposizioni.complaint.accusation.AccusedOperators;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.listfilter.AskedOfficial;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.question.LastQuestion;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Complaints by id, and in lists newest first. */
@ApplicationScoped
class ComplaintRepository implements PanacheRepositoryBase<Complaint, UUID> {

    private static final Comparator<Complaint> NEWEST_FIRST = Comparator.comparing(Complaint::filedAt)
            .thenComparing(each -> each.id().toString())
            .reversed();

    private static final String IN_ORDER = "filedAt desc, id desc";

    /**
     * As a range, and in its order, which only the indexes of the stages have: for "stage = :stage" the planner takes the index of the list, and reads
     * all the open complaints of months before one that is closed. The skip scan of PostgreSQL 18 keeps what else narrows the list in the index.
     */
    private static final String OF_STAGE = "stage between :stage and :stage";

    private static final String OF_STAGE_IN_ORDER = "stage, " + IN_ORDER;

    private static final String ASKS_OPERATOR =
            "f.stage = it.opposizioni.complaint.cases.CaseStage.INFORMATION_REQUESTED and f.dueOn >= :today and "
                    + DecidingCases.arrived("f.company.companySince", "f.company.companyServed");

    /** By the key of the cases: an "or" of both columns would read all cases for each complaint. */
    private static final String NOBODY_HAS =
            "not exists (select 1 from CaseFile f where f.id = c.%s and f.endedAt is null and f.assignee is not null)";

    /**
     * The reporter, or the operator in the case that decides, is asked and has time: {@link NextStep}, in the database. By the keys of the cases, as
     * above. Not as "not exists" alone: the planner would join, take what is left for nothing, and read and sort all that is late for each page.
     */
    private static final List<String> NOBODY_ELSE_HAS_TIME = List.of(
            "(lastQuestion.answerBy is null or lastQuestion.answeredAt is not null or lastQuestion.answerBy < :today)",
            isNoCase("f.id = c.caseId and " + ASKS_OPERATOR),
            isNoCase("f.id = c.principalCaseId and " + ASKS_OPERATOR
                    + " and not exists (select 1 from CaseFile d where d.id = c.caseId"
                    + " and d.stage <> it.opposizioni.complaint.cases.CaseStage.ARCHIVED)"));

    private static String isNoCase(String condition) {
        return "case when exists (select 1 from CaseFile f where " + condition + ") then true else false end = false";
    }

    /** As {@link LastQuestion#state} says it; the first condition, also of the other state, is for ix_complaint_asked, which has only these. */
    private static final String OPEN_QUESTION =
            "lastQuestion.answerBy is not null and lastQuestion.answeredAt is null and lastQuestion.answerBy ";

    /** As ix_complaint_stage_area has it: where the called line is, as the statistics count it. */
    private static final String CALLED_AREA = "function('complaint_area' as String, c.calledNumber)";

    /** One caller is in each fiftieth complaint and thousands are in one: no plan is right for all of them. */
    private static final String PLAN_FOR_THIS_CALLER = "set local plan_cache_mode = force_custom_plan";

    private static final String CALLED_BY = "exists (select 1 from c.calls k where k.callerNumber = :caller)";

    /** The first call did not come too late after an instant, nor the last one too early before it. */
    private static final String NEAR = "(exists (select 1 from c.calls k where k.calledAt <= :until%1$d)"
            + " and exists (select 1 from c.calls k where k.calledAt >= :from%1$d))";

    private static final Duration A_DAY = Duration.ofHours(24);

    private final DecidingCases cases;
    private final AccusedOperators accused;
    private final Jdbc jdbc;

    ComplaintRepository(DecidingCases cases, AccusedOperators accused, Jdbc jdbc) {
        this.cases = cases;
        this.accused = accused;
        this.jdbc = jdbc;
    }

    /** Locked: when two officials act at once, the second waits for the first. */
    Optional<Complaint> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked one after the other in the order of their ids, so that transactions which need the same ones do not deadlock. */
    List<Complaint> findForChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Stage by stage, so that each is read by its index in the order of the list, however many complaints are at the others.
     *
     * @param reporter whose complaints; null for all
     * @param today what is overdue was due before it, and who is asked has time until it
     * @param inTimeSince by stage, the first filing of which the day of the stage has not passed yet
     * @return at most one more than the limit, which tells that there is a next page
     */
    List<Complaint> list(ComplaintFilter filter, String reporter, LocalDate today, Map<Stage, Instant> inTimeSince) {
        Asked asked = asked(filter, reporter, today);
        if (asked.isForNothing()) {
            return List.of();
        }
        if (filter.caller() != null) {
            jdbc.update(PLAN_FOR_THIS_CALLER);
        }
        if (filter.overdue() || asked.assignee() != null || asked.question() != null) {
            Set<Stage> stages = filter.stages().isEmpty() ? inTimeSince.keySet() : filter.stages();
            return list(
                    asked,
                    stages.stream().filter(inTimeSince::containsKey),
                    filter.overdue() ? inTimeSince::get : _ -> null);
        }
        boolean byStage = asked.grade() != null || filter.product() != null || filter.area() != null;
        if (byStage || filter.stages().size() > 1) {
            Set<Stage> stages = filter.stages().isEmpty() ? EnumSet.allOf(Stage.class) : filter.stages();
            return list(asked, stages.stream(), _ -> null);
        }
        return list(asked, filter.stages().stream().findFirst().orElse(null), null);
    }

    /**
     * What is the same at every stage.
     *
     * @param reporter whose complaints; null for all
     * @param today the day on which the list is asked for
     * @param grade of the evidence against who called; null where it does not matter
     * @param callers who called; null where it does not matter
     * @param principals for whom the calls were made; likewise
     * @param assignee who has them: then only those that wait; null where it does not matter
     * @param cases of this official; null where it does not matter
     * @param question how far the last question is: then only those that wait; null where it does not matter
     */
    private record Asked(
            ComplaintFilter filter,
            String reporter,
            LocalDate today,
            Grade grade,
            List<UUID> callers,
            List<UUID> principals,
            AskedOfficial assignee,
            List<UUID> cases,
            QuestionState question) {

        boolean isForNothing() {
            return Stream.of(callers, principals, cases)
                    .filter(Objects::nonNull)
                    .anyMatch(List::isEmpty);
        }
    }

    /** Whom the evidence accuses and who works on it, the regulator alone may ask. */
    private Asked asked(ComplaintFilter filter, String reporter, LocalDate today) {
        if (reporter != null) {
            return new Asked(filter, reporter, today, null, null, null, null, null, null);
        }
        AskedOfficial assignee = filter.assignee();
        return new Asked(
                filter,
                null,
                today,
                filter.grade(),
                filter.operator() == null ? null : accused.callers(filter.operator()),
                filter.principal() == null ? null : accused.principals(filter.principal()),
                assignee,
                assignee == null || assignee.isNobody() ? null : cases.goingOnWith(assignee.subject()),
                filter.question());
    }

    private List<Complaint> list(Asked asked, Stream<Stage> stages, Function<Stage, Instant> before) {
        return stages.flatMap(stage -> list(asked, stage, before.apply(stage)).stream())
                .sorted(NEWEST_FIRST)
                .limit(asked.filter().limit() + 1L)
                .toList();
    }

    /** @param before first instant of filing that is too late; null where none is */
    private List<Complaint> list(Asked asked, Stage stage, Instant before) {
        ComplaintFilter filter = asked.filter();
        Narrowing narrowed = new Narrowing("Complaint");
        narrowed.to("reporter = :reporter", "reporter", asked.reporter());
        narrowed.to(OF_STAGE, "stage", stage);
        // a reporter's filter must not reveal what the reporter's view hides
        String assessment = asked.reporter() == null ? "assessment" : "assessmentForReporter";
        narrowed.to(assessment + " = :assessment", "assessment", filter.assessment());
        narrowed.to("product = :product", "product", filter.product());
        if (filter.area() != null) {
            narrowed.to(CALLED_AREA + " in " + filter.area().literals());
        }
        narrowed.to("filedAt >= :from", "from", filter.from());
        narrowed.to("filedAt < :until", "until", filter.until());
        narrowed.to("filedAt < :before", "before", before);
        narrowed.to(CALLED_BY, "caller", filter.caller());
        narrowed.to(
                "code = :code",
                "code",
                filter.code() == null ? null : filter.code().value());
        // cases are the regulator's alone
        if (asked.reporter() == null && filter.caseId() != null) {
            String part = PartOf.field(cases.isAboutPrincipal(filter.caseId()));
            narrowed.to(part + " = :case", "case", filter.caseId());
        }
        grade(narrowed, asked.grade());
        narrowed.to("accusation.accusedOperatorId in :callers", "callers", asked.callers());
        narrowed.to("accusation.accusedPrincipalId in :principals", "principals", asked.principals());
        narrowed.to("(caseId in :cases or principalCaseId in :cases)", "cases", asked.cases());
        narrowed.to("passedOnTo = :passedOnTo", "passedOnTo", filter.passedOnTo());
        if (before != null && NextStep.canWaitForOthers(stage)) {
            NOBODY_ELSE_HAS_TIME.forEach(condition -> narrowed.to(condition, "today", asked.today()));
        }
        switch (asked.question()) {
            case null -> {}
            case ASKED -> narrowed.to(OPEN_QUESTION + ">= :today", "today", asked.today());
            case NO_ANSWER -> narrowed.to(OPEN_QUESTION + "< :today", "today", asked.today());
            case ANSWERED -> narrowed.to("lastQuestion.answerBy is not null and lastQuestion.answeredAt is not null");
        }
        if (asked.assignee() != null && asked.assignee().isNobody()) {
            narrowed.to(NOBODY_HAS.formatted("caseId"));
            narrowed.to(NOBODY_HAS.formatted("principalCaseId"));
        }
        if (filter.after() != null) {
            // the first condition is for the index, which knows no "or"
            narrowed.to(
                    "filedAt <= :positionAt and (filedAt < :positionAt or id < :positionId)",
                    "positionAt",
                    filter.after().at());
            narrowed.with("positionId", filter.after().id());
        }
        return find(narrowed.query(stage == null ? IN_ORDER : OF_STAGE_IN_ORDER), narrowed.values())
                .range(0, filter.limit())
                .list();
    }

    /** As {@link it.opposizioni.complaint.accusation.Accusation#grade} says it: an A is stored as a B of which the origin is confirmed. */
    private static void grade(Narrowing complaints, Grade grade) {
        complaints.to("accusation.storedGrade = :grade", "grade", grade == Grade.A ? Grade.B : grade);
        switch (grade) {
            case null -> {}
            // as ix_complaint_stage_origin has it: a parameter would hide it from the planner
            case A -> complaints.to("accusation.originConfirmed = true");
            case B -> complaints.to("coalesce(accusation.originConfirmed, false) = false");
            case C -> {}
        }
    }

    Optional<UUID> idOf(ComplaintCode code) {
        return find("code", code.value()).firstResultOptional().map(Complaint::id);
    }

    /**
     * About calls of this number to this line, newest first.
     *
     * @param near only those whose first call came at most a day after one of these instants, and whose last at most a day before it; empty for all
     */
    List<Complaint> reportedBy(String person, PhoneNumber called, ShownNumber caller, List<Instant> near) {
        Narrowing narrowed = new Narrowing("Complaint");
        narrowed.to("reporter = :reporter", "reporter", person);
        narrowed.to("calledNumber = :called", "called", called);
        narrowed.to(CALLED_BY, "caller", caller);
        if (!near.isEmpty()) {
            narrowed.to(
                    IntStream.range(0, near.size()).mapToObj(NEAR::formatted).collect(joining(" or ", "(", ")")));
        }
        for (int i = 0; i < near.size(); i++) {
            narrowed.with("from" + i, near.get(i).minus(A_DAY));
            narrowed.with("until" + i, near.get(i).plus(A_DAY));
        }
        return list(narrowed.query("filedAt desc, id desc"), narrowed.values());
    }

    /** Newest first. */
    List<Complaint> reportedBy(String person) {
        return list("reporter = ?1 order by filedAt desc, id desc", person);
    }
}
