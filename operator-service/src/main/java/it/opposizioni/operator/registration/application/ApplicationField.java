package it.opposizioni.operator.registration.application;

/** A field of an operator's profile as an {@link Application} names it; its value is null while it is not filled in. */
record ApplicationField(String pointer, Object value) {

    @Override
    public String toString() {
        return "ApplicationField[" + pointer + "]";
    }
}
