package it.opposizioni.registry.delegation;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.taxcode.TaxCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations that people represent: they act for them as under a delegation, which nobody gave but a registrar confirmed. */
public interface Representations {

    /**
     * One in force.
     *
     * @param holder the key under which the organisation holds its numbers
     */
    record Represented(
            UUID id, String holder, String name, TaxCode taxCode, Instant requestedAt, Instant confirmedAt) {}

    /** Newest first. */
    List<Represented> by(Caller person);

    /** Empty when there is none, it is somebody else's, or it is not in force. */
    Optional<Represented> one(UUID id, Caller person);

    /** Whether anybody represents the organisation that is known by this key of the desk. */
    boolean isRepresented(String holder);
}
