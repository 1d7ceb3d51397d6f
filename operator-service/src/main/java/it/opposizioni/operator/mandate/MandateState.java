package it.opposizioni.operator.mandate;

/** How far a mandate is agreed. Whether it holds on a day depends on its dates too. */
public enum MandateState {
    PROPOSED,
    AGREED,
    ENDED
}
