package it.opposizioni.portal.layout;

import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.visitor.FormLimit;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses a form that does not come from one of our pages, shown in this session. */
class FormTokenFilter {

    private final FormTokens tokens;
    private final Visitors visitors;
    private final FormLimit limit;

    FormTokenFilter(FormTokens tokens, Visitors visitors, FormLimit limit) {
        this.tokens = tokens;
        this.visitors = visitors;
        this.limit = limit;
    }

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext routing, ResourceInfo resource) {
        Scope scope = scopeOf(resource);
        if (!HttpMethod.POST.equals(request.getMethod()) || scope == Scope.NONE) {
            return;
        }
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Optional<Session> session = visitors.session();
        if (scope == Scope.PERSON && session.isEmpty()) {
            // signing out again changes nothing, and every other page of a person asks to sign in first
            return;
        }
        Object token = form.getFormParameter(FormTokens.NAME, true, false);
        switch (tokens.check(routing, session, token instanceof String text ? text : null)) {
            case GENUINE -> {}
            case OTHER_SESSION -> returned(scope, form, false);
            case OTHER_OPERATOR -> returned(scope, form, true);
            case OTHER_PERSON -> refused(scope);
            case FORGED -> throw forged(routing, form, session.isEmpty() && token != null);
        }
    }

    /**
     * A page for everybody that was shown to somebody whose session is over is shown again, and nothing is done. It finds what was typed by
     * the browser's cookie: where that is blocked, it would be shown empty, time and again.
     */
    private RuntimeException forged(RoutingContext routing, ResteasyReactiveRequestContext form, boolean mayBeOver) {
        return mayBeOver && tokens.isKnown(routing) && limit.take()
                ? new StaleFormException(typed(form.getFormData()), false)
                : new BadRequestException();
    }

    private static void returned(Scope scope, ResteasyReactiveRequestContext form, boolean otherOperator) {
        if (scope != Scope.PERSON) {
            throw new StaleFormException(typed(form.getFormData()), otherOperator);
        }
    }

    private static void refused(Scope scope) {
        if (scope != Scope.PERSON) {
            throw new OtherPersonException(false);
        }
    }

    private static Scope scopeOf(ResourceInfo resource) {
        FormTokenScope stated = resource.getResourceMethod().getAnnotation(FormTokenScope.class);
        return stated == null ? null : stated.value();
    }

    private static Form typed(FormData posted) {
        Form form = Form.empty();
        posted.forEach(name -> form.withAll(
                name,
                posted.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .map(FormValue::getValue)
                        .toList()));
        return form;
    }
}
