package it.opposizioni.portal.servicepart;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part of the service as people know it, in the order of the page of its status. */
public enum ServicePart {
    /** registry-service. */
    NUMBERS(ServicePartTexts::numbers, ServicePartTexts::numbersText),
    /** complaint-service. */
    COMPLAINTS(ServicePartTexts::complaints, ServicePartTexts::complaintsText),
    /** operator-service. */
    LISTS(ServicePartTexts::lists, ServicePartTexts::listsText),
    /** The identity provider. */
    SIGN_IN(ServicePartTexts::signIn, ServicePartTexts::signInText);

    private final Function<ServicePartTexts, String> title;
    private final Function<ServicePartTexts, String> text;

    ServicePart(Function<ServicePartTexts, String> title, Function<ServicePartTexts, String> text) {
        this.title = title;
        this.text = text;
    }

    public String title(Lang lang) {
        return title.apply(Texts.of(ServicePartTexts.class, lang));
    }

    /** What one does with it. */
    public String text(Lang lang) {
        return text.apply(Texts.of(ServicePartTexts.class, lang));
    }

    /** Their titles in the order of the page, each once. */
    public static String titles(Collection<ServicePart> parts, Lang lang) {
        return parts.stream().distinct().sorted().map(part -> part.title(lang)).collect(Collectors.joining(", "));
    }
}
