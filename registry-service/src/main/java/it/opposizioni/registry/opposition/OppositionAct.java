package it.opposizioni.registry.opposition;

/** What can happen to an opposition. */
enum OppositionAct {
    CARRY_OVER,
    REGISTER,
    CLAIM,
    ANNOUNCE_ACTIVATION,
    WITHDRAW,
    PASS_LINE_ON
}
