package it.opposizioni.portal.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** For events of which several are applied in one transaction: one may change by a statement what was loaded for the one before. */
@ApplicationScoped
public class FreshEntities {

    private final EntityManager entities;

    FreshEntities(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes what was changed, and forgets what was loaded. Before each event. */
    public void begin() {
        entities.flush();
        entities.clear();
    }
}
