package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.NextStep;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts complaints that wait, by their stages' index. */
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

    @Transactional
    ComplaintCounts of(Caller caller) {
        Map<Stage, Instant> inTime = NextStep.inTimeSince(Rome.day(now.get()), config.deadlines());
        Map<Stage, Long> stages = new TreeMap<>();
        long open = 0;
        long overdue = 0;
        for (Stage stage : inTime.keySet()) {
            Waiting waiting = jdbc.first(
                            STAGE, row -> new Waiting(row.getLong(1), row.getLong(2)), inTime.get(stage), stage)
                    .orElseThrow();
            open += waiting.all();
            overdue += waiting.overdue();
            if (waiting.all() > 0) {
                stages.put(stage, waiting.all());
            }
        }
        Assigned assigned = jdbc.first(
                        ASSIGNED,
                        row -> new Assigned(row.getLong(1), row.getLong(2)),
                        caller.subject(),
                        inTime.keySet().stream().map(Stage::name).toArray(String[]::new))
                .orElseThrow();
        return new ComplaintCounts(assigned.mine(), open, open - assigned.all(), overdue, stages);
    }
}
