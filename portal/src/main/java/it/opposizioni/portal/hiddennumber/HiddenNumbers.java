package it.opposizioni.portal.hiddennumber;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Encrypts the telephone numbers that filters put into addresses: those stay in the histories of browsers and in the logs of proxies, and who called may be
 * a person (GDPR art. 5 c. 1 f, 32). An address can still be saved, and passed on to a colleague; it is good as long as the key of its number.
 */
@ApplicationScoped
public class HiddenNumbers {

    /** The parameter of an address that has one. */
    public static final String PARAMETER = "number";

    private static final byte[] CONTEXT = "number in an address".getBytes(StandardCharsets.UTF_8);

    private final PersonalData personalData;

    HiddenNumbers(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * What a list is asked for.
     *
     * @param hidden from its address; null or blank where that hides none
     * @param typed null or blank where it is no number
     */
    public NumberFilter filter(String hidden, String typed) {
        if (hidden != null && !hidden.isBlank()) {
            return new NumberFilter(read(hidden).orElse(null), hidden, false);
        }
        return typed == null || typed.isBlank() ? NumberFilter.NONE : new NumberFilter(typed, hide(typed), true);
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
}
