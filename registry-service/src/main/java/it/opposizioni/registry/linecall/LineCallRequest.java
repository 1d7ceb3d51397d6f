package it.opposizioni.registry.linecall;

import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * A call that the telephone system took.
 *
 * @param caller as the network states it and vouches for it, never what the caller says; absent when it is hidden
 * @param pin what was keyed
 * @param at when the call was made
 */
record LineCallRequest(
        PhoneNumber caller,
        @NotNull @Pattern(regexp = "[0-9]{6}") String pin,
        @NotNull Instant at) {}
