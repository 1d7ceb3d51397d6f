package it.opposizioni.registry.linecall;

/** What a caller may ask for by a key (DPR 26/2022 art. 7 c. 1 lett. b, c. 4 and 9). */
enum LineAct {
    REGISTER,
    RENEW,
    REMOVE
}
