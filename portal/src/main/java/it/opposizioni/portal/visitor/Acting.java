package it.opposizioni.portal.visitor;

import java.util.UUID;

/**
 * Another person, or an organisation, for whom the visitor acts now.
 *
 * @param delegation the registry's; whether it is still in force, the registry alone says
 * @param name of that person
 * @param organisation whether it is an organisation, which sends lists of numbers
 * @param represented whether the visitor represents it, and so gives delegations in its name
 */
public record Acting(UUID delegation, String name, boolean organisation, boolean represented) {

    /** The name before the full stop of a sentence: that of "S.r.l." is there already. */
    public String nameBeforeStop() {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public String toString() {
        return "Acting[" + delegation + "]";
    }
}
