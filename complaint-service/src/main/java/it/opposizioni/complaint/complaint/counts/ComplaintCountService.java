package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.complaint.accusation.PartOf;
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

/** Counts complaints that wait, by their stages' index; those whose reporters were asked by the index of these. */
@ApplicationScoped
class ComplaintCountService {

    private static final String STAGE =
            "select count(*), count(*) filter (where filed_at < ?) from complaint where stage = ?";

    /** Of cases that somebody has; one that is part of two counts once. */
    private static final String ASSIGNED = """
            select count(*) filter (where mine), count(*) from (
                select bool_or(f.assignee = ?) as mine from case_file f join lateral %s c on true
                where f.ended_at is null and f.assignee is not null and c.stage = any (?) group by c.complaint_id) assigned
            """.formatted(PartOf.of("f.id"));

    /**
     * Of those that are late by their stage alone the ones for which the reporter, or the operator in the case that decides, still has time, as
     * {@link NextStep} says. They are looked for among what is asked, which is less than what is late.
     */
    static final String IN_TIME_ELSEWHERE =
            """
            with late as (select * from unnest(?, ?::timestamptz[]) as of_stage (stage, before))
            select count(*) from (
                select c.id from late join complaint c on c.stage = late.stage and c.filed_at < late.before
                where c.answer_by is not null and c.answered_at is null and c.answer_by >= ?
                union
                select c.complaint_id from case_file f join lateral %s c on true
                    join late on c.stage = late.stage and c.filed_at < late.before
                where f.stage = 'INFORMATION_REQUESTED' and f.due_on >= ? and %s
                    and not exists (select from case_file d where d.id = c.calling_case_id and d.stage <> 'ARCHIVED')) others
            """.formatted(PartOf.of("f.id"), DecidingCases.arrived("f.company_since", "f.company_served"));

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

    private record Waiting(long all, long overdue) {}

    private record Assigned(long mine, long all) {}

    private record Asked(QuestionState state, long all, long mine) {}

    @Transactional
    ComplaintCounts of(Caller caller) {
        LocalDate today = Rome.day(now.get());
        Map<Stage, Instant> inTime = NextStep.inTimeSince(today, config.deadlines());
        String[] waiting = inTime.keySet().stream().map(Stage::name).toArray(String[]::new);
        Map<Stage, Long> stages = new TreeMap<>();
        long open = 0;
        long overdue = 0;
        for (Stage stage : inTime.keySet()) {
            Waiting there = jdbc.first(
                            STAGE, row -> new Waiting(row.getLong(1), row.getLong(2)), inTime.get(stage), stage)
                    .orElseThrow();
            open += there.all();
            overdue += there.overdue();
            if (there.all() > 0) {
                stages.put(stage, there.all());
            }
        }
        Assigned assigned = jdbc.first(
                        ASSIGNED, row -> new Assigned(row.getLong(1), row.getLong(2)), caller.subject(), waiting)
                .orElseThrow();
        List<Asked> asked = jdbc.query(
                ASKED,
                row -> new Asked(QuestionState.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                today,
                caller.subject(),
                waiting);
        return new ComplaintCounts(
                assigned.mine(),
                open,
                open - assigned.all(),
                overdue - inTimeElsewhere(inTime, today),
                stages,
                byState(asked, Asked::all),
                byState(asked, Asked::mine));
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
