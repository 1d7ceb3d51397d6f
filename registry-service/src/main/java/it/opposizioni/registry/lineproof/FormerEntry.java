package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Optional;

/** Whether somebody else has registered the number of a proved line: its user is asked about that before registering it. */
public interface FormerEntry {

    /**
     * Nothing changes, and whose it is is not told.
     *
     * @param person who has proved the line, and can use that proof now
     * @return by which way, as the request would be refused; empty for what the person holds, and for what nobody can be asked about
     */
    Optional<String> of(PhoneNumber number, String person);
}
