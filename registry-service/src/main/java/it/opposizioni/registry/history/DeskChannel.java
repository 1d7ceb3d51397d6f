package it.opposizioni.registry.history;

/** How somebody who did not use the web reached the register (DPR 26/2022 art. 7 c. 1 lett. b, c). */
public enum DeskChannel {
    PHONE,
    EMAIL,
    POST
}
