package it.opposizioni.portal.layout;

import it.opposizioni.kit.text.Languages;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the address of the reader's language into the portal's own, without language, before resources are matched. */
@Provider
@PreMatching
class LocalisedPathFilter implements ContainerRequestFilter {

    /** First segments that are no page for readers. */
    private static final Set<String> TECHNICAL =
            Set.of("signed-in", "sign-in-failed", "back-channel-logout", ".well-known", "v1", "data", "catalog.jsonld");

    private final Page page;

    LocalisedPathFilter(Page page) {
        this.page = page;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String query = uri.getRequestUri().getRawQuery();
        String[] parts = uri.getRequestUri().getRawPath().split("/", 3);
        if (!parts[1].equals("it") && !parts[1].equals("en")) {
            withoutLanguage(request, parts, query);
            return;
        }
        Lang lang = Lang.of(parts[1]);
        String shown = parts.length < 3 ? "" : parts[2];
        String internal = Slugs.internal(shown, lang);
        page.open(lang, internal, query);
        if (!Slugs.localised(internal, lang).equals(shown) && HttpMethod.GET.equals(request.getMethod())) {
            request.abortWith(Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(page.self()))
                    .build());
            return;
        }
        request.setRequestUri(uri.getBaseUri().resolve("/" + internal + (query == null ? "" : "?" + query)));
    }

    /** The identity provider's way back has no language; every other page has one, and it is the reader's. */
    private void withoutLanguage(ContainerRequestContext request, String[] parts, String query) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        page.open(Lang.of(Languages.accepted(accepted).getLanguage()), "", null);
        if (TECHNICAL.contains(parts[1])) {
            return;
        }
        // a person who comes back from the identity provider's end of a session carries the language in the state
        Optional<String> left =
                Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("state"));
        Lang lang = left.filter(state -> parts[1].isEmpty()).map(Lang::of).orElse(page.lang());
        String path = String.join("/", List.of(parts).subList(1, parts.length));
        page.open(
                lang,
                path,
                parts[1].isEmpty() ? left.map(_ -> "done=signed-out").orElse(null) : query);
        request.abortWith(Response.seeOther(URI.create(page.self()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build());
    }
}
