package it.opposizioni.complaint.complaint;

import static it.opposizioni.complaint.complaint.Act.*;
import static it.opposizioni.complaint.complaint.Stage.*;

import java.util.List;
import java.util.Optional;

/**
 * The whole life of a complaint in one table. Whatever is not here cannot happen. Every edge produces the event
 * {@code complaint-stage-changed}.
 */
public final class StageTransitions {

    /** From {@code from}, {@code act} leads to {@code to}. */
    record Edge(Stage from, Act act, Stage to) {}

    static final List<Edge> TABLE = List.of(
            new Edge(FILED, COLLECT_EVIDENCE, EVIDENCE_COLLECTED),
            // the regulator need not wait for a source that stays silent
            new Edge(FILED, TAKE_IN_CHARGE, TAKEN_IN_CHARGE),
            new Edge(FILED, WITHDRAW, WITHDRAWN),
            new Edge(EVIDENCE_COLLECTED, TAKE_IN_CHARGE, TAKEN_IN_CHARGE),
            new Edge(EVIDENCE_COLLECTED, WITHDRAW, WITHDRAWN),
            new Edge(TAKEN_IN_CHARGE, INVESTIGATE, UNDER_INVESTIGATION),
            new Edge(TAKEN_IN_CHARGE, UPHOLD, CLOSED_UPHELD),
            new Edge(TAKEN_IN_CHARGE, NOT_UPHOLD, CLOSED_NOT_UPHELD),
            new Edge(TAKEN_IN_CHARGE, DECLARE_OUTSIDE_SCOPE, CLOSED_OUTSIDE_SCOPE),
            new Edge(TAKEN_IN_CHARGE, WITHDRAW, WITHDRAWN),
            new Edge(UNDER_INVESTIGATION, UPHOLD, CLOSED_UPHELD),
            new Edge(UNDER_INVESTIGATION, NOT_UPHOLD, CLOSED_NOT_UPHELD),
            new Edge(UNDER_INVESTIGATION, DECLARE_OUTSIDE_SCOPE, CLOSED_OUTSIDE_SCOPE),
            new Edge(UNDER_INVESTIGATION, WITHDRAW, WITHDRAWN));

    private StageTransitions() {}

    static Optional<Stage> after(Stage from, Act act) {
        return TABLE.stream()
                .filter(edge -> edge.from == from && edge.act == act)
                .map(Edge::to)
                .findFirst();
    }

    /** What can be done from here, in the order of {@link Act}. */
    static List<Act> actsFrom(Stage from) {
        return TABLE.stream()
                .filter(edge -> edge.from == from)
                .map(Edge::act)
                .sorted()
                .toList();
    }

    static boolean leadsOnFrom(Stage stage) {
        return TABLE.stream().anyMatch(edge -> edge.from == stage);
    }
}
