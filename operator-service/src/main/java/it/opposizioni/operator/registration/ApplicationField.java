package it.opposizioni.operator.registration;

import it.opposizioni.operator.registration.application.Application;

/** A field of a dossier as an {@link Application} names it; its value is null while nothing was said. */
record ApplicationField(String pointer, Object value) {

    @Override
    public String toString() {
        return "ApplicationField[" + pointer + "]";
    }
}
