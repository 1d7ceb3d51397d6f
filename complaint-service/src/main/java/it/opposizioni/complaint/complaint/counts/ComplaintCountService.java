package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Counts complaints that wait: by what is counted of each day (V45), those of cases by the indexes of these, and those whose reporters were asked by
 * theirs. None of it grows with the complaints that are over.
 */
@ApplicationScoped
class ComplaintCountService {

    private static final String BY_STAGE = """
            select counted.value, sum(counted.complaints), coalesce(sum(counted.complaints) filter (where counted.day < in_time.since), 0)
            from (select value, day, complaints from complaint_day_count where dimension = 'STAGE'
                union all select value, day, change from complaint_count_change where dimension = 'STAGE') counted
            join unnest(?, ?::date[]) as in_time (stage, since) on in_time.stage = counted.value
            group by 1 having sum(counted.complaints) > 0
            """;

    /** Of cases that somebody has; one that is part of two counts once. */
    static final String ASSIGNED = """
            select sum(mine), sum(everybodys) from (
                select count(*) filter (where f.assignee = ?) as mine, count(*) as everybodys
                from case_file f join complaint c on c.case_id = f.id
                where f.ended_at is null and f.assignee is not null and c.stage = any (?)
                union all
                select count(*) filter (where f.assignee = ? and other.assignee is distinct from ?), count(*) filter (where other.id is null)
                from case_file f join complaint c on c.principal_case_id = f.id
                left join case_file other on other.id = c.case_id and other.ended_at is null and other.assignee is not null
                where f.ended_at is null and f.assignee is not null and c.stage = any (?)) parts
            """;

    /**
     * Of those that are late by their stage alone the ones for which the reporter, or the operator in the case that decides, still has time, as
     * {@link NextStep} says. They are looked for among what is asked, which is less than what is late.
     */
    static final String IN_TIME_ELSEWHERE = """
            with late as (select * from unnest(?, ?::timestamptz[]) as of_stage (stage, before)),
                asked as (select f.id from case_file f where f.stage = 'INFORMATION_REQUESTED' and f.due_on >= ? and %s)
            select count(*) from (
                select c.id from late join complaint c on c.stage = late.stage and c.filed_at < late.before
                where c.answer_by is not null and c.answered_at is null and c.answer_by >= ?
                union
                select c.id from asked join complaint c on c.case_id = asked.id join late on c.stage = late.stage and c.filed_at < late.before
                union
                select c.id from asked join complaint c on c.principal_case_id = asked.id join late on c.stage = late.stage and c.filed_at < late.before
                where not exists (select from case_file d where d.id = c.case_id and d.stage <> 'ARCHIVED')) others
            """.formatted(DecidingCases.arrived("f.company_since", "f.company_served"));

    static final String ASKED = """
            select state, count(*), count(*) filter (where mine) from (
                select case when c.answered_at is not null then 'ANSWERED' when c.answer_by < ? then 'NO_ANSWER' else 'ASKED' end as state,
                    exists (select from case_file f where f.id in (c.case_id, c.principal_case_id)
                        and f.ended_at is null and f.assignee = ?) as mine
                from complaint c where c.answer_by is not null and c.stage = any (?)) asked
            group by state
            """;

    private final ComplaintConfig config;
    private final Jdbc jdbc;
    private final Now now;

    ComplaintCountService(ComplaintConfig config, Jdbc jdbc, Now now) {
        this.config = config;
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Waiting(Stage stage, long all, long overdue) {}

    private record Assigned(long mine, long all) {}

    private record Asked(QuestionState state, long all, long mine) {}

    @Transactional
    ComplaintCounts of(Caller caller) {
        LocalDate today = Rome.day(now.get());
        Map<Stage, Instant> inTime = NextStep.inTimeSince(today, config.deadlines());
        String[] waiting = inTime.keySet().stream().map(Stage::name).toArray(String[]::new);
        List<Waiting> stages = byStage(inTime);
        long open = stages.stream().mapToLong(Waiting::all).sum();
        long overdue = stages.stream().mapToLong(Waiting::overdue).sum();
        String me = caller.subject();
        Assigned assigned = jdbc.first(
                        ASSIGNED, row -> new Assigned(row.getLong(1), row.getLong(2)), me, waiting, me, me, waiting)
                .orElseThrow();
        List<Asked> asked = jdbc.query(
                ASKED,
                row -> new Asked(QuestionState.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                today,
                me,
                waiting);
        return new ComplaintCounts(
                assigned.mine(),
                open,
                open - assigned.all(),
                overdue - inTimeElsewhere(inTime, today),
                stages.stream().collect(Collectors.toMap(Waiting::stage, Waiting::all, Long::sum, TreeMap::new)),
                byState(asked, Asked::all),
                byState(asked, Asked::mine));
    }

    private List<Waiting> byStage(Map<Stage, Instant> inTime) {
        List<Stage> stages = List.copyOf(inTime.keySet());
        return jdbc.query(
                BY_STAGE,
                row -> new Waiting(Stage.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                stages.stream().map(Stage::name).toArray(String[]::new),
                stages.stream()
                        .map(inTime::get)
                        .map(Rome::day)
                        .map(LocalDate::toString)
                        .toArray(String[]::new));
    }

    private long inTimeElsewhere(Map<Stage, Instant> inTime, LocalDate today) {
        List<Stage> stages =
                inTime.keySet().stream().filter(NextStep::canWaitForOthers).toList();
        return jdbc.first(
                        IN_TIME_ELSEWHERE,
                        row -> row.getLong(1),
                        stages.stream().map(Stage::name).toArray(String[]::new),
                        stages.stream().map(inTime::get).map(Instant::toString).toArray(String[]::new),
                        today,
                        today)
                .orElseThrow();
    }

    private static Map<QuestionState, Long> byState(List<Asked> asked, ToLongFunction<Asked> count) {
        return asked.stream()
                .filter(each -> count.applyAsLong(each) > 0)
                .collect(Collectors.toMap(Asked::state, count::applyAsLong, Long::sum, TreeMap::new));
    }
}
