package it.opposizioni.registry.organisation;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Who did what with a representation, and when: append-only, in the transaction of the act. */
@ApplicationScoped
class RepresentationHistory {

    private static final String APPEND =
            "insert into representation_history (representation_id, version, act, at, actor) values (?, ?, ?, ?, ?)";

    private final Jdbc jdbc;

    RepresentationHistory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void append(Representation representation, RepresentationAct act, String actor, Instant now) {
        jdbc.update(APPEND, representation.id(), representation.version(), act, now, actor);
    }
}
