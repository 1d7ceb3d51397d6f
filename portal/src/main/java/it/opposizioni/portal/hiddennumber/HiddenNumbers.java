package it.opposizioni.portal.hiddennumber;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Encrypts the telephone numbers that filters put into addresses: those stay in the histories of browsers and in the logs of proxies, and who called may be
 * a person (GDPR art. 5 c. 1 f, 32). An address can still be saved, and passed on to a colleague; it is good as long as the key of its number.
 */
@ApplicationScoped
public class HiddenNumbers {

    /** The parameter of an address that has one. */
    public static final String PARAMETER = "number";

    /** In the place of a number that cannot be read. */
    public static final String NOTHING = "•••";

    private static final byte[] CONTEXT = "number in an address".getBytes(StandardCharsets.UTF_8);

    private final PersonalData personalData;

    HiddenNumbers(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Another text each time, so that two addresses do not tell that they are about the same number. */
    public String hide(String number) {
        byte[] hidden = personalData.encrypt(number.getBytes(StandardCharsets.UTF_8), CONTEXT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hidden);
    }

    /** Empty when it was not hidden here, was changed, or its key is not in use any more. */
    public Optional<String> read(String hidden) {
        try {
            byte[] number = personalData.decrypt(Base64.getUrlDecoder().decode(hidden), CONTEXT);
            return Optional.of(new String(number, StandardCharsets.UTF_8));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /**
     * The filters of a list, with the hidden number in the place of what was typed.
     *
     * @param name of the filter that may be a number
     * @param hidden null where it is none
     */
    public static Map<String, String> inPlaceOf(String name, String hidden, Map<String, String> filters) {
        if (hidden == null) {
            return filters;
        }
        Map<String, String> address = new LinkedHashMap<>();
        filters.forEach((each, value) -> {
            boolean replaced = each.equals(name);
            address.put(replaced ? PARAMETER : each, replaced ? hidden : value);
        });
        // one that cannot be read was no filter
        address.putIfAbsent(PARAMETER, hidden);
        return address;
    }
}
