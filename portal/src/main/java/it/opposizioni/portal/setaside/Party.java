package it.opposizioni.portal.setaside;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * For whom a form was shown, or for whom the visitor acts now.
 *
 * @param name empty for an operator that the visitor does not belong to, or when there is none
 * @param yourself whether it is the visitor
 * @param usable whether the visitor can act for it
 */
record Party(Optional<String> name, boolean yourself, boolean usable) {

    static final Party YOURSELF = new Party(Optional.empty(), true, true);

    static final Party NO_OPERATOR = new Party(Optional.empty(), false, false);

    static Party named(String name, boolean usable) {
        return new Party(Optional.of(name), false, usable);
    }

    String say(Supplier<String> ofYourself, Function<String, String> ofNamed, Supplier<String> ofNoOperator) {
        return yourself ? ofYourself.get() : name.map(ofNamed).orElseGet(ofNoOperator);
    }
}
