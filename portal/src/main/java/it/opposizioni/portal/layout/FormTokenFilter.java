package it.opposizioni.portal.layout;

import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.layout.FormTokenSigner.Verdict;
import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.FormLimit;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
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
        Object sent = form.getFormParameter(FormTokens.NAME, true, false);
        String token = sent instanceof String text ? text : null;
        Verdict verdict = tokens.check(routing, session, token);
        if (scope == Scope.PERSON && verdict != Verdict.FORGED) {
            return;
        }
        switch (verdict) {
            case GENUINE -> {}
            case OTHER_SESSION -> throw new StaleFormException(typed(form.getFormData()));
            case OTHER_OPERATOR, OTHER_PERSON -> {
                boolean withFile = request.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
                ActsFor whom = tokens.shownFor(routing, session, token).orElse(null);
                throw new OtherPersonException(typed(form.getFormData()), withFile, whom);
            }
            case FORGED -> throw forged(routing, form, session.isEmpty() && sent != null);
        }
    }

    /**
     * A page for everybody that was shown to somebody whose session is over is shown again, and nothing is done. It finds what was typed by
     * the browser's cookie: where that is blocked, it would be shown empty, time and again.
     */
    private RuntimeException forged(RoutingContext routing, ResteasyReactiveRequestContext form, boolean mayBeOver) {
        return mayBeOver && tokens.isKnown(routing) && limit.take()
                ? new StaleFormException(typed(form.getFormData()))
                : new BadRequestException();
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
