package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Message bundles in a language that is chosen, not guessed: an injected bundle ignores the language of the request. */
public final class Texts {

    private Texts() {}

    public static <T> T of(Class<T> bundle, Lang lang) {
        return MessageBundles.get(bundle, Localized.Literal.of(lang.code()));
    }
}
