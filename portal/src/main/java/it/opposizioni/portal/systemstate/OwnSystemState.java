package it.opposizioni.portal.systemstate;

import it.opposizioni.kit.database.DatabaseArchive;
import it.opposizioni.kit.systemstate.SystemState;
import it.opposizioni.kit.systemstate.SystemState.Course;
import jakarta.enterprise.context.ApplicationScoped;

/** The figures of the portal itself, which has no interface for programs. */
@ApplicationScoped
class OwnSystemState implements SystemStateClient {

    private final SystemState state;

    OwnSystemState(SystemState state) {
        this.state = state;
    }

    @Override
    public State state() {
        SystemState.Reading reading = state.read();
        return new State(
                reading.at(),
                reading.courses().stream().map(OwnSystemState::figure).toList(),
                reading.copies().stream()
                        .map(copy -> new Copy(copy.answersSince(), copy.seenAt(), copy.answers()))
                        .toList(),
                null,
                archive(reading.archive()));
    }

    private static Archive archive(DatabaseArchive.State archive) {
        return new Archive(archive.archives(), archive.lastArchivedAt(), archive.lastFailedAt(), archive.failures());
    }

    private static Figure figure(Course course) {
        return new Figure(
                course.figure().name(),
                course.figure().part().isEmpty() ? null : course.figure().part(),
                course.figure().unit().name(),
                course.figure().value().orElse(null),
                course.figure().limit().orElse(null),
                course.hours().stream()
                        .map(hour -> new Hour(hour.from(), hour.highest()))
                        .toList());
    }
}
