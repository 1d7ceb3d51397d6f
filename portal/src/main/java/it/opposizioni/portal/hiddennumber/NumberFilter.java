package it.opposizioni.portal.hiddennumber;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The telephone number among the filters of a list.
 *
 * @param plain as the service is asked for it; null where there is none, or none that can be read
 * @param hidden as the address has it; null where there is none
 * @param typed it came as somebody has typed it: in a form, or in an address that was saved before or made by hand
 */
public record NumberFilter(String plain, String hidden, boolean typed) {

    /** No number is asked for. */
    public static final NumberFilter NONE = new NumberFilter(null, null, false);

    private static final String NOTHING = "•••";

    /** The address hides a number that cannot be read; without it, the list would be another one. */
    public boolean isUnreadable() {
        return hidden != null && plain == null;
    }

    /** In words. @param masked what is shown of a number */
    public String shown(UnaryOperator<String> masked) {
        return isUnreadable() ? NOTHING : masked.apply(plain);
    }

    /**
     * The filters as the address has them.
     *
     * @param name of the filter that may be a number
     */
    public Map<String, String> inPlaceOf(String name, Map<String, String> filters) {
        if (hidden == null) {
            return filters;
        }
        Map<String, String> address = new LinkedHashMap<>();
        filters.forEach((each, value) -> {
            boolean replaced = each.equals(name);
            address.put(replaced ? HiddenNumbers.PARAMETER : each, replaced ? hidden : value);
        });
        // one that cannot be read was no filter
        address.putIfAbsent(HiddenNumbers.PARAMETER, hidden);
        return address;
    }
}
