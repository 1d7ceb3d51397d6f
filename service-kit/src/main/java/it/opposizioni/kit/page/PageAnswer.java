package it.opposizioni.kit.page;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A page over HTTP. */
public final class PageAnswer {

    private PageAnswer() {}

    /** Link rel=next has the address of the next page, where there is one (RFC 8288). */
    public static <T> ResponseBuilder<Page<T>> of(Page<T> page, UriInfo uri) {
        ResponseBuilder<Page<T>> answer = ResponseBuilder.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return answer;
    }
}
