package it.opposizioni.portal.layout;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses a form that does not come from one of our pages. */
class FormTokenFilter {

    private final FormTokens tokens;

    FormTokenFilter(FormTokens tokens) {
        this.tokens = tokens;
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return;
        }
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Object token = form.getFormParameter(FormTokens.NAME, true, false);
        if (!tokens.isGenuine(routing, token instanceof String text ? text : null)) {
            throw new BadRequestException();
        }
    }
}
