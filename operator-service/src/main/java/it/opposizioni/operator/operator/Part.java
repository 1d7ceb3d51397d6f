package it.opposizioni.operator.operator;

/** A field of a dossier as an {@link Application} names it; its value is null while nothing was said. */
record Part(String pointer, Object value) {

    @Override
    public String toString() {
        return "Part[" + pointer + "]";
    }
}
