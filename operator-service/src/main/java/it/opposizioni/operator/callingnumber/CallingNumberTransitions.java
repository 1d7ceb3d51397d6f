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

    record Step(CallingNumberState from, CallingNumberAction action, CallingNumberState to, News news) {}

    static final List<Step> TABLE = List.of(
            new Step(
                    CallingNumberState.CONFLICT,
                    CallingNumberAction.RECOGNITION,
                    CallingNumberState.DECLARED,
                    News.DECLARED),
            new Step(
                    CallingNumberState.CONFLICT, CallingNumberAction.WITHDRAWAL, CallingNumberState.REFUSED, News.NONE),
            new Step(CallingNumberState.CONFLICT, CallingNumberAction.REFUSAL, CallingNumberState.REFUSED, News.NONE),
            new Step(
                    CallingNumberState.DECLARED,
                    CallingNumberAction.WITHDRAWAL,
                    CallingNumberState.WITHDRAWN,
                    News.WITHDRAWN));

    private CallingNumberTransitions() {}

    static Optional<Step> find(CallingNumberState from, CallingNumberAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
