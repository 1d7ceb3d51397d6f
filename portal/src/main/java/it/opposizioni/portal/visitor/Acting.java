package it.opposizioni.portal.visitor;

import java.util.UUID;

/**
 * Another person, for whom the visitor acts now.
 *
 * @param delegation the registry's; whether it is still in force, the registry alone says
 * @param name of that person
 */
public record Acting(UUID delegation, String name) {

    @Override
    public String toString() {
        return "Acting[" + delegation + "]";
    }
}
