package it.opposizioni.portal.errors;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.identity.IdentityLevel;
import it.opposizioni.kit.io.BrokenRequests;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.drafts.FormPage;
import it.opposizioni.portal.drafts.KeptForms;
import it.opposizioni.portal.drafts.SetAsideForms;
import it.opposizioni.portal.drafts.SetAsideForms.SetAside;
import it.opposizioni.portal.layout.OtherPersonException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.servicepart.ServicePart;
import it.opposizioni.portal.servicestatus.ServiceStates;
import it.opposizioni.portal.signin.SignInFailure;
import it.opposizioni.portal.signin.SignInFailures;
import it.opposizioni.portal.visitor.SessionUnknownException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes a page. The kit's mappers answer machines with problem documents; these come before
 * them, and send visitors who are not signed in to the identity provider.
 */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int BEFORE_THE_KIT = 1;

    private final Page page;
    private final KeptForms kept;
    private final SetAsideForms others;
    private final ServiceStates states;

    ErrorPages(Page page, KeptForms kept, SetAsideForms others, ServiceStates states) {
        this.page = page;
        this.kept = kept;
        this.others = others;
        this.states = states;
    }

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance error(ErrorView error);

        static native TemplateInstance strongerSignIn(int level, String acr);

        private Templates() {}
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_KIT)
    public Uni<Response> signInFirst(
            RuntimeException e, RoutingContext request, ContainerRequestContext posted, HttpHeaders headers) {
        if (e.getCause() instanceof SessionUnknownException unknown) {
            return sessionUnknown(unknown);
        }
        if (!PostedForm.isIn(posted)) {
            return hopeless(request).map(failure -> show(failure)).orElseGet(() -> challenge(request));
        }
        return answer(() -> kept.keep(PostedForm.read(posted), PostedForm.hasFile(posted), headers))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warn("A form without a session could not be kept", failure);
                    return Optional.empty();
                })
                .chain(way -> way.isPresent() ? Uni.createFrom().item(way.get()) : challenge(request));
    }

    /**
     * Why nobody is sent to the identity provider: it does not answer, or its answer is to a sign-in that this browser does not know. A
     * person with a session there would be sent back at once, and so on for ever.
     */
    private Optional<SignInFailure> hopeless(RoutingContext request) {
        if (states.isAway(ServicePart.SIGN_IN)) {
            return Optional.of(SignInFailure.AWAY);
        }
        boolean answered = request.normalizedPath().equals("/signed-in")
                && request.request().getParam("state") != null;
        return answered ? Optional.of(SignInFailure.LOST) : Optional.empty();
    }

    /** The identity provider answered a sign-in, and we cannot use the answer, or ask it for the tokens. */
    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> signInFailed(AuthenticationCompletionException e) {
        SignInFailure failure = SignInFailures.of(e);
        LOG.warnf("a sign-in failed: %s", failure);
        return show(failure);
    }

    /** It has not answered since this copy of the site began. */
    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> providerUnknown(OIDCException e) {
        LOG.warnf("the identity provider is not known yet: %s", e.getMessage());
        return show(SignInFailure.AWAY);
    }

    private Uni<Response> show(SignInFailure failure) {
        return answer(() -> page(failure.status(), SignInFailures.page(failure, page.lang())));
    }

    private static Uni<Response> challenge(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> {
            Response.ResponseBuilder answer = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        });
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> sessionUnknown(SessionUnknownException e) {
        LOG.warn(e.getMessage(), e.getCause());
        return show(() -> ErrorView.of(503, page));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> forbidden(ForbiddenException e) {
        return show(() -> ErrorView.of(403, page));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> refused(UpstreamException e, ContainerRequestContext asked) {
        int status = e.status() == 401 ? 403 : e.status();
        if (status >= 500) {
            UpstreamLog.failed("a service failed", e);
        }
        if (e.isBeingRestored()) {
            return show(() -> ErrorView.beingRestored(page));
        }
        if (e.levelNeeded().isPresent()) {
            IdentityLevel level = e.levelNeeded().get();
            return answer(() -> page(403, Templates.strongerSignIn(level.ordinal(), level.acr())));
        }
        if (e.isForOrganisations()) {
            return show(() -> ErrorView.organisationNeeded(page));
        }
        if (e.mayBeDone() && PostedForm.changes(asked)) {
            return show(() -> ErrorView.unanswered(page));
        }
        Optional<String> words = e.problem().map(p -> p.detail()).filter(d -> status == 409 || status == 403);
        return show(() -> {
            ErrorView view = ErrorView.of(status >= 500 ? 503 : status, page, e.retryAfter());
            return words.map(view::saying).orElse(view);
        });
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> unreachable(ProcessingException e, ContainerRequestContext asked) {
        UpstreamLog.failed("a service does not answer", e);
        boolean unknown = UpstreamException.mayBeDone(e) && PostedForm.changes(asked);
        return show(() -> unknown ? ErrorView.unanswered(page) : ErrorView.of(503, page));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> domain(DomainException e) {
        return show(() -> ErrorView.of(e.type().status(), page, e.retryAfter())
                .saying(e.detail().in(page.lang().locale())));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> otherPerson(OtherPersonException e, HttpHeaders headers) {
        return e.whom().isEmpty()
                ? show(() -> ErrorView.otherPerson(page))
                : answer(() -> others.keep(new SetAside(
                        FormPage.of(headers).orElse(page.path()),
                        e.form().state(),
                        e.hasFile(),
                        e.whom().get())));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> web(WebApplicationException e) {
        Response original = e.getResponse();
        if (original.getStatus() < 400) {
            return Uni.createFrom().item(original);
        }
        return original.getStatus() == 500 ? unexpected(e) : show(() -> ErrorView.of(original.getStatus(), page));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_KIT)
    public Uni<Response> unexpected(Throwable e) {
        if (DatabaseFailures.mayBeAskedAgain(e)) {
            LOG.warn("A page was not served by the database", e);
            return show(() -> ErrorView.of(503, page));
        }
        if (BrokenRequests.isWhyItFailed(e)) {
            LOG.debug("Who asked has left in the middle of the form", e);
            return show(() -> ErrorView.of(400, page));
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected failure, reference %s", reference);
        return show(() -> ErrorView.of(500, page).withReference(reference));
    }

    /** What no resource was found for, or may not be seen, is refused on an event loop, where nobody may wait for an answer. */
    private static <T> Uni<T> answer(Supplier<T> answer) {
        Uni<T> page = Uni.createFrom().item(answer);
        return BlockingOperationControl.isBlockingAllowed()
                ? page
                : page.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Uni<Response> show(Supplier<ErrorView> error) {
        return answer(() -> {
            ErrorView view = error.get();
            return page(view.status(), Templates.error(view));
        });
    }

    private static Response page(int status, TemplateInstance words) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(words.render())
                .build();
    }
}
