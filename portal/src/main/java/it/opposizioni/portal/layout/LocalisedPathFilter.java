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

/** Turns the address of the reader's language into the portal's own before resources are matched. */
@Provider
@PreMatching
class LocalisedPathFilter implements ContainerRequestFilter {

    private final Page page;

    LocalisedPathFilter(Page page) {
        this.page = page;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        String query = uri.getRequestUri().getRawQuery();
        Lang accepted = Lang.of(Languages.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .getLanguage());
        if (path.equals("/")) {
            request.abortWith(Response.seeOther(URI.create("/" + accepted.code() + "/"))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build());
            return;
        }
        String[] parts = path.split("/", 3);
        if (!parts[1].equals("it") && !parts[1].equals("en")) {
            page.open(accepted, "", null);
            return;
        }
        Lang lang = Lang.of(parts[1]);
        String shown = parts.length < 3 ? "" : parts[2];
        String internal = Slugs.internal(shown, lang);
        page.open(lang, internal, query);
        String canonical = Slugs.localised(internal, lang);
        if (!canonical.equals(shown) && HttpMethod.GET.equals(request.getMethod())) {
            request.abortWith(Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(page.address(internal, query)))
                    .build());
            return;
        }
        if (!internal.equals(shown)) {
            String target = "/" + lang.code() + "/" + internal + (query == null ? "" : "?" + query);
            request.setRequestUri(uri.getBaseUri().resolve(target));
        }
    }
}
