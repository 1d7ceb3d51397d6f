package it.opposizioni.portal.caller;

import it.opposizioni.portal.caller.CallerClient.Caller;
import it.opposizioni.portal.caller.CallerClient.Declarant;
import it.opposizioni.portal.caller.CallerClient.Principal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** An e-mail, ready to be sent, that objects to further calls and withdraws consents (GDPR art. 7 c. 3, art. 21 c. 2). */
final class Objection {

    /** An e-mail to more companies than that would hardly be about the call. */
    private static final int MOST = 5;

    private Objection() {}

    /** @return its address with text; empty when there is nobody to write to */
    static String to(Caller caller, String number, CallerTexts texts) {
        List<String> contacts = caller.operators().stream()
                .flatMap(Objection::contacts)
                .filter(contact -> contact != null && !contact.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
        return contacts.isEmpty()
                ? ""
                : "mailto:"
                        + String.join(
                                ",", contacts.stream().map(Objection::encoded).toList())
                        + "?subject=" + encoded(texts.objectionSubject())
                        + "&body=" + encoded(texts.objectionBody(number));
    }

    /** The companies for which the call was made decide which numbers are called; one that calls only for itself decides alone. */
    private static Stream<String> contacts(Declarant declarant) {
        return declarant.principals().isEmpty()
                ? Stream.of(declarant.contact())
                : declarant.principals().stream().map(Principal::contact);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
