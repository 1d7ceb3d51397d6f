package it.opposizioni.registry.organisation;

/** What can be done with it. */
enum RepresentationAct {
    REQUEST,
    CONFIRM,
    REFUSE,
    END
}
