package it.opposizioni.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import it.opposizioni.kit.crypto.MissingKeyException;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.io.BrokenRequests;
import it.opposizioni.kit.text.Languages;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The one place where an exception becomes HTTP. Any other exception is a 500 that reveals no internals. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response domain(DomainException e, UriInfo uri, HttpHeaders headers) {
        Response.ResponseBuilder answer = builder(e.type().status(), Problem.of(e, language(headers), uri.getPath()));
        e.retryAfter()
                .ifPresent(wait -> answer.header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds())));
        return answer.build();
    }

    /** The value is intact, but unreadable until the key is configured again. */
    @ServerExceptionMapper
    public Response missingKey(MissingKeyException e, UriInfo uri, HttpHeaders headers) {
        LOG.error("opposizioni.crypto.keys lacks a key that stored values need");
        return builder(CommonProblems.UNAVAILABLE, uri, headers).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(UriInfo uri, HttpHeaders headers) {
        return builder(CommonProblems.UNAUTHENTICATED, uri, headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response strongerSignIn(StrongerSignInException e, UriInfo uri, HttpHeaders headers) {
        DomainException said =
                new DomainException(CommonProblems.STRONGER_SIGN_IN_NEEDED, CommonProblems.STRONGER_SIGN_IN_DETAIL);
        return builder(said.type().status(), Problem.of(said, language(headers), uri.getPath()))
                .header(HttpHeaders.WWW_AUTHENTICATE, e.challenge())
                .build();
    }

    @ServerExceptionMapper
    public Response insufficientScope(InsufficientScopeException e, UriInfo uri, HttpHeaders headers) {
        DomainException said = new DomainException(
                CommonProblems.INSUFFICIENT_SCOPE, CommonProblems.INSUFFICIENT_SCOPE_DETAIL.with(e.scope()));
        return builder(said.type().status(), Problem.of(said, language(headers), uri.getPath()))
                .header(HttpHeaders.WWW_AUTHENTICATE, e.challenge())
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return builder(CommonProblems.FORBIDDEN, uri, headers).build();
    }

    @ServerExceptionMapper
    public Response malformedJson(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return builder(CommonProblems.INVALID_BODY, uri, headers).build();
    }

    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException e, UriInfo uri, HttpHeaders headers) {
        return domain(FieldErrors.of(e), uri, headers);
    }

    @ServerExceptionMapper
    public Response constraintViolation(ConstraintViolationException e, UriInfo uri, HttpHeaders headers) {
        return domain(FieldErrors.of(e), uri, headers);
    }

    /** The other failures of Bean Validation are defects of the service; without this its own mapper would answer with an empty body. */
    @ServerExceptionMapper
    public Response validation(ValidationException e, UriInfo uri, HttpHeaders headers) {
        return unexpected(e, uri, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        Response original = e.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        // a path parameter that is no number arrives wrapped in a 404
        if (e.getCause() instanceof DomainException rule) {
            return domain(rule, uri, headers);
        }
        if (e.getCause() instanceof MismatchedInputException mismatch) {
            return mismatchedJson(mismatch, uri, headers);
        }
        if (original.getStatus() == 500) {
            return unexpected(e, uri, headers);
        }
        Set<String> others = original.getStatus() == 404 || original.getStatus() == 405
                ? otherMethods(CurrentRequestManager.get())
                : Set.of();
        if (!others.isEmpty()) {
            return builder(CommonProblems.METHOD_NOT_ALLOWED, uri, headers)
                    .header(HttpHeaders.ALLOW, String.join(", ", others))
                    .build();
        }
        Response.ResponseBuilder answer = builder(CommonProblems.ofStatus(original.getStatus()), uri, headers);
        original.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri, HttpHeaders headers) {
        if (DatabaseFailures.mayBeAskedAgain(e)) {
            LOG.warn("A request was not served by the database", e);
            return builder(CommonProblems.UNAVAILABLE, uri, headers).build();
        }
        if (BrokenRequests.isWhyItFailed(e)) {
            LOG.debug("Who asked has left in the middle of the body", e);
            return builder(CommonProblems.INVALID_BODY, uri, headers).build();
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected failure, reference %s", reference);
        Problem problem = Problem.of(CommonProblems.INTERNAL, language(headers), uri.getPath());
        return builder(500, problem.withReference(reference)).build();
    }

    /**
     * The methods that an address has, for {@code Allow} (RFC 9110 15.5.6); empty when the one that was used is among them. The framework names none;
     * and where one class has its address below another's, it looks for the method in both, and what is in neither is a 404 to it.
     */
    private static Set<String> otherMethods(ResteasyReactiveRequestContext request) {
        String path = request.getPathWithoutPrefix();
        RequestMapper<InitialMatch> classes =
                new RequestMapper<>(request.getDeployment().getClassMappers());
        Set<String> methods = new TreeSet<>();
        for (RequestMatch<InitialMatch> match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers().forEach((method, addresses) -> {
                        if (method != null && addresses.map(rest) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods.contains(request.getMethod()) ? Set.of() : methods;
    }

    private static Response.ResponseBuilder builder(ProblemType type, UriInfo uri, HttpHeaders headers) {
        return builder(type.status(), Problem.of(type, language(headers), uri.getPath()));
    }

    private static Response.ResponseBuilder builder(int status, Problem problem) {
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
