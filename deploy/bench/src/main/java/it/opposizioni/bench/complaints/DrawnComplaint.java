package it.opposizioni.bench.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A complaint of a year, by its place in it.
 *
 * @param stages those that it has been at, the present one last
 * @param accusedOperator null when only a number is accused
 * @param principal for which it called; null when for itself, or when only a number is accused
 * @param caseId null when it is part of none
 */
record DrawnComplaint(
        int place,
        UUID id,
        String code,
        int reporter,
        long calledNumber,
        long caller,
        int calls,
        String product,
        List<Stage> stages,
        String assessment,
        Instant filedAt,
        UUID accusedOperator,
        String accusedName,
        UUID principal,
        String principalName,
        UUID caseId) {

    Stage stage() {
        return stages.getLast();
    }

    /** As complaint-service names them. */
    enum Stage {
        FILED("REPORTER"),
        EVIDENCE_COLLECTED("REGISTER"),
        TAKEN_IN_CHARGE("REGULATOR"),
        UNDER_INVESTIGATION("REGULATOR"),
        CLOSED_UPHELD("REGULATOR"),
        CLOSED_NOT_UPHELD("REGULATOR"),
        CLOSED_OUTSIDE_SCOPE("REGULATOR"),
        WITHDRAWN("REPORTER");

        private final String actor;

        Stage(String actor) {
            this.actor = actor;
        }

        String actor() {
            return actor;
        }
    }

    /** @param endedAt null while it goes on */
    record Case(
            UUID id,
            String code,
            UUID operator,
            String name,
            long caller,
            String stage,
            String assignee,
            Instant openedAt,
            LocalDate dueOn,
            Instant endedAt,
            List<String> steps) {

        boolean isDecided() {
            return stage.equals("DECIDED");
        }
    }
}
