package it.opposizioni.portal.servicestatus;

import java.util.function.Function;

/** A part of the service as people know it, in the order of its page. */
enum ServicePart {
    /** registry-service. */
    NUMBERS(ServiceStatusTexts::numbers, ServiceStatusTexts::numbersText),
    /** complaint-service. */
    COMPLAINTS(ServiceStatusTexts::complaints, ServiceStatusTexts::complaintsText),
    /** operator-service. */
    LISTS(ServiceStatusTexts::lists, ServiceStatusTexts::listsText),
    /** The identity provider. */
    SIGN_IN(ServiceStatusTexts::signIn, ServiceStatusTexts::signInText);

    private final Function<ServiceStatusTexts, String> title;
    private final Function<ServiceStatusTexts, String> text;

    ServicePart(Function<ServiceStatusTexts, String> title, Function<ServiceStatusTexts, String> text) {
        this.title = title;
        this.text = text;
    }

    String title(ServiceStatusTexts texts) {
        return title.apply(texts);
    }

    /** What one does with it. */
    String text(ServiceStatusTexts texts) {
        return text.apply(texts);
    }
}
