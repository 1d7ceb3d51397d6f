package it.opposizioni.registry.statistics;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.Region;
import java.util.Optional;

/**
 * The lines that are counted together.
 *
 * @param region of a landline's area code; empty for mobile lines and for area codes of no region
 */
public record LineGroup(LineKind kind, Optional<Region> region) {

    /** Of a line that can stand in the register. */
    public static LineGroup of(PhoneNumber line) {
        return new LineGroup(LineKind.of(line), Region.of(line));
    }
}
