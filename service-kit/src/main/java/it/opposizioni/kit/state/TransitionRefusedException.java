package it.opposizioni.kit.state;

/** An act that is not possible in the state of its aggregate. */
public final class TransitionRefusedException extends IllegalStateException {

    private final transient Enum<?> from;
    private final transient Enum<?> act;

    TransitionRefusedException(Enum<?> from, Enum<?> act) {
        super("no " + act + " from " + from);
        this.from = from;
        this.act = act;
    }

    public Enum<?> from() {
        return from;
    }

    public Enum<?> act() {
        return act;
    }
}
