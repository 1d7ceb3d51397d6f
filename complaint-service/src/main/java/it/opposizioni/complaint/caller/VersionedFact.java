package it.opposizioni.complaint.caller;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * What operator-service last published about one of its objects. Events may arrive twice and out of order: only a newer version
 * changes anything.
 *
 * @param <F> the data of the event
 */
@MappedSuperclass
abstract class VersionedFact<F> {

    @Id
    private UUID id;

    private long version = -1;

    void update(UUID ofId, long newVersion, F fact) {
        id = ofId;
        if (newVersion > version) {
            version = newVersion;
            copy(fact);
        }
    }

    /** Takes over the fields of a newer fact. */
    abstract void copy(F fact);

    UUID id() {
        return id;
    }
}
