package it.opposizioni.operator.operator;

/** Where an operator stands with the registrar. */
public enum OperatorState {
    /** Has applied; may not do anything yet. */
    APPLIED,
    /** May consult the register and declare numbers. */
    ACTIVE,
    /** May only read what is its own. */
    SUSPENDED
}
