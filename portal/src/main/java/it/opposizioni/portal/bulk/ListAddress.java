package it.opposizioni.portal.bulk;

import it.opposizioni.portal.layout.Form;
import java.util.regex.Pattern;

/** The way back to the list that several were chosen in, with its filters. */
public final class ListAddress {

    /** The filters of a list, as addresses have them. */
    private static final Pattern QUERY = Pattern.compile("\\?[A-Za-z0-9=&%+._-]{1,500}");

    private ListAddress() {}

    /** @param form that brings them along; what can be none is left out */
    public static String of(String list, Form form) {
        String query = form.value("queue");
        return list + (QUERY.matcher(query).matches() ? query : "");
    }
}
