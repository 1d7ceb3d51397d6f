package it.opposizioni.registry.linecall;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.linecall.LineCalls.Spoken;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * A call that the telephone system took: with a PIN, or with what the caller asked for.
 *
 * @param caller as the network states it and vouches for it, never what the caller says; absent when it is hidden
 * @param pin what was keyed
 * @param act absent with a PIN
 * @param at when the call was made
 * @param language in which the caller was spoken to; Italian when absent
 */
record LineCallRequest(
        PhoneNumber caller,
        @Pattern(regexp = "[0-9]{6}") String pin,
        LineAct act,
        @NotNull Instant at,
        Spoken language) {

    String languageOrItalian() {
        return language == null ? Spoken.it.name() : language.name();
    }
}
