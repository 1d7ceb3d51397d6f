package it.opposizioni.operator.callingnumber;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of a declaration, and the news it is. */
final class CallingNumberTransitions {

    /** What the others learn. */
    enum News {
        DECLARED,
        WITHDRAWN,
        /** Nobody was told of it before. */
        NONE
    }

    record Step(CallingNumberState from, CallingNumberAct act, CallingNumberState to, News news) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    CallingNumberState.CONFLICT,
                    CallingNumberAct.RECOGNITION,
                    CallingNumberState.DECLARED,
                    News.DECLARED),
            new Step(CallingNumberState.CONFLICT, CallingNumberAct.WITHDRAWAL, CallingNumberState.REFUSED, News.NONE),
            new Step(CallingNumberState.CONFLICT, CallingNumberAct.REFUSAL, CallingNumberState.REFUSED, News.NONE),
            new Step(
                    CallingNumberState.DECLARED,
                    CallingNumberAct.WITHDRAWAL,
                    CallingNumberState.WITHDRAWN,
                    News.WITHDRAWN));

    private CallingNumberTransitions() {}

    static Optional<Step> find(CallingNumberState from, CallingNumberAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
