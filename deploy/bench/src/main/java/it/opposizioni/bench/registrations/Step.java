package it.opposizioni.bench.registrations;

/** The requests of one registration, in their order. */
enum Step {
    ASK,
    CONFIRM,
    REGISTER
}
