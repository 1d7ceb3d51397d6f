package it.opposizioni.portal.drafts;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that held a form, or a link to one: not always the one that it is sent to. */
public final class FormPage {

    private static final Pattern OWN_PAGE = Pattern.compile("/(it|en)/([A-Za-z0-9/_-]*)");

    private FormPage() {}

    /** Of our own pages the browser names the one that held the form; only its path is used, the portal's own. */
    public static Optional<String> of(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getHeaderString("Referer"))
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .map(OWN_PAGE::matcher)
                    .filter(Matcher::matches)
                    .map(own -> Slugs.internal(own.group(2), Lang.of(own.group(1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
