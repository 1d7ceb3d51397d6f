package it.opposizioni.portal.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may be an e-mail address: as browsers read the field (HTML, "valid e-mail address"), with a dot in the host. */
public final class EmailAddress {

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");

    private EmailAddress() {}

    public static boolean isValid(String typed) {
        return typed.length() <= LONGEST && SHAPE.matcher(typed).matches();
    }

    /** The same for all spellings that mail servers take for one. */
    static String comparable(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
