package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;

/** The way a code takes to the line. */
enum Channel {
    SMS,
    VOICE;

    /** A text message does not reach a fixed line; a call reaches both. */
    boolean reaches(PhoneNumber.Kind kind) {
        return this == VOICE || kind == PhoneNumber.Kind.MOBILE;
    }
}
